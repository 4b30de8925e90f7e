// Fetches what the office has for this telephone: cards, episodes to forget, news. One sealed row, so it changes as a whole.
import { change, device, hear, tell } from 'store';
import { ask } from 'server';
import { isOpen, read, reader, sealing } from 'session';
import { unlessEnded } from 'lock';
import { dropAbout } from 'outbox';
import { dropAbout as dropDrafts } from 'drafts';

const PLACE = 'changes';
const NOTHING = { next: '', cards: [], news: [] };
const MOST_NEWS = 200;

/** What cannot be opened, by whatever, is fetched anew. */
const kept = async () => (await read(PLACE).catch(() => null)) ?? NOTHING;

export const cards = async () => (await kept()).cards;

/** In the order of their positions. */
export const news = async () => (await kept()).news;

/** When the cards were fetched, in milliseconds by the telephone's clock. */
export const fetchedAt = async () => (await kept()).at ?? 0;

/** When the office last answered, in milliseconds by the telephone's clock; also while locked. */
export const lastContact = async () => (await device())?.contactAt;

export const onChange = (listener) => hear('changes', listener);

/** Fetches and applies once, one tab at a time; does nothing while locked. Fails as `server.ask` does. */
export async function pull() {
  if (!isOpen()) return;
  await navigator.locks.request('catatan-pull', { ifAvailable: true }, (free) => (free ? pulled() : undefined));
}

async function pulled() {
  const before = await kept();
  const signer = await reader();
  const query = before.next ? `?since=${encodeURIComponent(before.next)}` : '';
  const answer = await unlessEnded(() => ask('GET', `/changes${query}`, undefined, signer));
  const after = applied(answer.fresh ? NOTHING : before, answer);
  // First, for the same answer comes again only as long as it is not applied.
  await forget(before, after, answer.gone);
  const sealed = await sealing(PLACE, after);
  await change(['sealed', 'device'], (stores) => {
    stores.device.get('this').onsuccess = ({ target: { result: row } }) => {
      if (row?.device !== signer.device || row.ended) return;
      stores.device.put({ ...row, contactAt: Date.now() });
      stores.sealed.put({ place: PLACE, sealed });
    };
  });
  tell('changes');
}

/** Cards replace those of the same episode as they came, with whatever this release does not know of. */
function applied({ cards: old, news: told }, { cards: fresh, gone, news: more, next }) {
  const replaced = new Set([...gone, ...fresh.map(({ episode }) => episode)]);
  const known = new Set(more.map(({ position }) => position));
  return {
    next,
    at: Date.now(),
    cards: [...old.filter(({ episode }) => !replaced.has(episode)), ...fresh],
    news: [...told.filter(({ position, episode }) => !known.has(position) && !gone.includes(episode)), ...more]
      .sort((one, other) => one.position - other.position).slice(-MOST_NEWS),
  };
}

/** Also whom a fresh start no longer names. */
async function forget(before, after, gone) {
  const still = new Set(after.cards.map(({ episode }) => episode));
  const away = new Set([...gone, ...before.cards.map(({ episode }) => episode).filter((episode) => !still.has(episode))]);
  if (away.size === 0) return;
  await dropAbout([...away]);
  await dropDrafts([...away]);
}
