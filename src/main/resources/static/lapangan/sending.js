// Hands in what is unsent: one at a time over all tabs, in small batches, again and again until there is an answer to each.
import { all, amend, change, device, hear, rewrite, storage, tell } from 'store';
import { base64 } from 'keys';
import { ask, localTime, now } from 'server';
import { isOpen, sealing } from 'session';
import { renew, sender, unlessEnded } from 'lock';

const MOST = 50;
const LARGEST = 100_000;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 600_000;
const MONTH = 30 * 86_400_000;
const STATES = new Map(Object.entries({ accepted: 'received', duplicate: 'received', quarantined: 'waiting', conflict: 'conflict', rejected: 'rejected' }));

let onTheWay = new Set();
let failures = 0;
let notBefore = 0;
let timer = 0;

/** Whether an entry is being handed in at this moment, by whichever tab. */
export const sendingNow = (id) => onTheWay.has(id);
hear('sending', (ids) => { onTheWay = new Set(ids); });

/** Safe to call at any time, by several tabs and twice; never fails. What could not be handed in is tried again later. */
export async function send() {
  if (performance.now() < notBefore) return;
  clearTimeout(timer);
  await navigator.locks.request('catatan-send', { ifAvailable: true }, (free) => (free ? round() : later(FIRST_PAUSE)));
}

async function round() {
  try {
    await renew().catch((failure) => { if (['offline', 'busy'].includes(failure.kind)) throw failure; });
    const left = await handInAll();
    failures = left ? failures + 1 : 0;
    if (left) later(pause());
  } catch (failure) {
    failures += 1;
    const asked = (failure.retryAfter ?? 0) * 1_000;
    if (asked) notBefore = performance.now() + asked;
    later(asked + pause());
  } finally {
    if (onTheWay.size > 0) tell('sending', []);
  }
}

/** Anywhere between nothing and twice as long as before, so that a thousand telephones do not come back together. */
const pause = () => Math.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);

function later(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(send, milliseconds);
}

/** Until nothing is left that was not tried; true when something stays. A refused batch is tried one by one. */
async function handInAll() {
  const tried = new Set();
  let most = MOST;
  for (;;) {
    const row = await device();
    const unsent = (await all('outbox')).filter((each) => each.state === 'saved').sort((one, other) => one.savedAt - other.savedAt);
    const batch = row ? chosen(unsent.filter(({ id }) => !tried.has(id)), most, row) : [];
    if (batch.length === 0) return unsent.length > 0;
    try {
      await handIn(batch, unsent.filter((each) => !batch.includes(each)), row);
      batch.forEach(({ id }) => tried.add(id));
    } catch (failure) {
      if (failure.kind !== 'refused' || failure.status === 401) throw failure;
      if (batch.length === 1) tried.add(batch[0].id);
      most = 1;
    }
  }
}

/** What another agent saved here is signed with the key of then, and so never in one batch with the rest. */
const signer = (entry, row) => row.former?.find((each) => each.device === entry.by) ?? sender(row);

function chosen(waiting, most, row) {
  const batch = [];
  let size = 0;
  for (const each of waiting) {
    size += each.fact.byteLength * 4 / 3 + 80;
    const fits = batch.length === 0 || (size <= LARGEST && signer(each, row).device === signer(batch[0], row).device);
    if (!fits || batch.length === most) break;
    batch.push(each);
  }
  return batch;
}

async function handIn(batch, rest, row) {
  tell('sending', batch.map(({ id }) => id));
  const request = {
    sentAt: localTime(), unsent: rest.length, oldestAt: rest.length > 0 ? localTime(new Date(rest[0].savedAt)) : undefined,
    app: document.querySelector('meta[name=version]').content, storage: await storage(),
    facts: batch.map(({ id, fact }) => ({ id, sealed: base64(fact) })),
  };
  const { answers } = await unlessEnded(() => ask('POST', '/facts', request, signer(batch[0], row)));
  for (const answer of answers) if (batch.some(({ id }) => id === answer.id)) await settle(answer);
  await amend({ contactAt: Date.now(), lost: false });
  await prune();
  tell('sending', []);
}

/** Only here is a sealed fact let go of, and only for an answer that is known: a newer server's is asked for again. */
async function settle({ id, answer, receipt, receivedAt, code, reason }) {
  // Of a duplicate the code says what was answered first: it may still wait for a person.
  const state = STATES.get(answer === 'duplicate' && STATES.has(code) ? code : answer);
  if (!state) return;
  const why = state === 'rejected' && isOpen() ? await sealing(`reason.${id}`, reason ?? '') : undefined;
  await rewrite('outbox', id, (row) => {
    if (row.state !== 'saved') return undefined;
    const { fact, text, ...kept } = row;
    return state === 'rejected' ? { ...row, state, code, reason: why } : { ...kept, state, receipt, receivedAt, code };
  });
  tell('outbox');
}

/** After a month the office's copy is enough. Asked only after contact: until then the clock may be years off. */
async function prune() {
  const before = await now() - MONTH;
  const old = (await all('outbox')).filter(({ fact, receivedAt }) => !fact && Date.parse(receivedAt) < before);
  if (old.length > 0) await change(['outbox'], (stores) => { old.forEach(({ id }) => stores.outbox.delete(id)); });
}

addEventListener('online', send);
document.addEventListener('visibilitychange', (event) => { if (event.target.visibilityState === 'visible') send(); });
