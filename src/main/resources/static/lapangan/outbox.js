// What the agent saved: sealed to the office at once, kept until the office has it, shown with its receipt for a month.
//   fact   sealed to the office; only the office opens it     text   all that was typed, sealed here, until the office has it
//   brief  kind, client and chosen answers, sealed here, for the list and for a correction
import { all, change, device, hear, rewrite, tell } from 'store';
import { hash, newId, sealFact, unbase64 } from 'keys';
import { localTime } from 'server';
import { sealing, unsealing } from 'session';
import { forget, rowOf } from 'drafts';
import { send, sendingNow } from 'sending';

export { send } from 'sending';
export { storage } from 'store';

const TEXTS = ['notes', 'text', 'reason', 'informantName', 'name'];
const CODE = /^[\w:.+-]{1,64}$/;

const saving = new Map();

/**
 * Resolves with the entry when it is on the disk. `draft` is the key of the draft it was written in, which goes in the same
 * moment; `mends` the id of a rejected entry it takes the place of. A second tap gets the entry of the first.
 */
export async function save(entry) {
  return (await saveAll([entry], entry))[0];
}

/** The same for several clients, of whom all are kept or none. */
export function saveAll(entries, { draft, mends } = {}) {
  const same = JSON.stringify([entries, draft, mends]);
  if (!saving.has(same)) {
    saving.set(same, saved(entries, draft, mends));
    setTimeout(() => saving.delete(same), 2_000);
    saving.get(same).catch(() => saving.delete(same));
  }
  return saving.get(same);
}

async function saved(what, draft, mends) {
  const row = await device();
  const origin = draft && await rowOf(draft);
  const rows = await Promise.all(what.map((entry) => rowFor(entry, row, origin)));
  try {
    await change(['outbox', 'drafts'], (stores) => {
      rows.forEach((each) => stores.outbox.add(each));
      if (origin) stores.drafts.delete(origin);
      if (mends) stores.outbox.delete(mends);
    });
  } catch (error) {
    if (error.name !== 'ConstraintError') throw error;
  }
  if (draft) forget(draft);
  tell('outbox');
  send();
  return rows.map(({ id, savedAt }, at) => ({ ...what[at], id, savedAt, state: 'saved' }));
}

async function rowFor({ kind, form, episode, alias, body }, { device: by, serverKey, zone }, origin) {
  const id = origin ? await idFrom(origin, episode) : newId();
  const savedAt = Date.now();
  const fact = { v: 1, form, kind, episode, deviceTime: localTime(new Date(savedAt)),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || zone, body };
  return {
    id, by, savedAt, state: 'saved', fact: await sealFact(serverKey, id, fact),
    brief: await sealing(`brief.${id}`, { kind, form, episode, alias, body: withoutText(body) }),
    text: await sealing(`text.${id}`, body),
  };
}

/** The same draft and client make the same id: the draft's time, the rest from a hash. */
const idFrom = async (origin, episode) =>
  newId(unbase64(await hash(`${origin}|${episode}`)).slice(0, 10), parseInt(origin.slice(0, 8) + origin.slice(9, 13), 16));

/** Codes, days and choices; whatever has spaces or is known to be free text is left out. */
function withoutText(body) {
  const plain = (value) => typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && CODE.test(value));
  const kept = Object.entries(body).filter(([name, value]) => !TEXTS.includes(name) && (Array.isArray(value) ? value.every(plain) : plain(value)));
  return Object.fromEntries(kept);
}

/** Newest first; needs the PIN. Of what an earlier PIN sealed only state and receipt are left, and its kind is `unknown`. */
export async function entries() {
  const rows = await all('outbox');
  return (await Promise.all(rows.map(shown))).sort((one, other) => other.savedAt - one.savedAt);
}

async function shown(row) {
  const { id, savedAt, receipt, receivedAt, code } = row;
  const brief = row.brief ? await unsealing(`brief.${id}`, row.brief) : { kind: 'unknown', alias: '' };
  const body = row.text ? await unsealing(`text.${id}`, row.text) : brief.body;
  const state = row.state === 'saved' && sendingNow(id) ? 'sending' : row.state;
  const reason = row.reason && (await unsealing(`reason.${id}`, row.reason));
  return { ...brief, id, savedAt, state, receipt, receivedAt, code, reason, body };
}

/** How many the office does not have yet; works while locked. */
export async function unsent() {
  return (await all('outbox')).filter((row) => row.state === 'saved').length;
}

/** Forgets what was received about somebody the office took off this telephone; what is unsent is still handed in. */
export async function dropAbout(episodes) {
  for (const { id, brief } of await all('outbox')) {
    if (!brief || !episodes.includes((await unsealing(`brief.${id}`, brief)).episode)) continue;
    await rewrite('outbox', id, (row) => (row.fact ? undefined : null));
  }
}

export function onChange(listener) {
  for (const kind of ['outbox', 'sending', 'storage']) hear(kind, listener);
}

/** A reason that came while it was locked could not be sealed: asking again, which changes nothing, brings it. */
hear('opened', async () => {
  for (const { id, state, reason, text } of await all('outbox')) {
    if (state === 'rejected' && text && !reason) await rewrite('outbox', id, (row) => ({ ...row, state: 'saved' }));
  }
  send();
});
