// Who may read on this telephone: enrolment, the PIN, waiting after wrong ones, the server's share, and locking by itself.
import { DEVICE, amend, change, device, mark, persist, storage, tell } from 'store';
import { newDataKey, newSigningPair, privateText, publicBytes, seal, unbase64, unwrapDataKey } from 'keys';
import { ask, now } from 'server';
import { READ_KEY, isOpen, opened, shut } from 'session';

export { lock, onLock, read, touch, write } from 'session';

const TRIES = 10;
const PAUSES = [0, 0, 0, 30, 60, 300, 900];
const LONGEST_PAUSE = 3600;
const RENEW_AFTER = 12 * 3_600_000;
let shown = {};

/** `new`, `needs-pin`, `locked`, `share-needed` or `open`. */
export async function state() {
  const row = await device();
  if (!row || row.ended) return 'new';
  if (row.pending) return 'needs-pin';
  if (isOpen()) return 'open';
  return await shareOf(row) ? 'locked' : 'share-needed';
}

/** Whose telephone this is, by ids: `{agent, office, zone, device, ended}`; undefined before the first enrolment. */
export async function about() {
  const row = await device();
  return row && { agent: row.agent, office: row.office, zone: row.zone, device: row.device, ended: Boolean(row.ended) };
}

/** Fails as `server.ask` does. What an earlier enrolment left unsent stays; what only its PIN could open is gone. */
export async function enrol(code, name) {
  const lost = await storage() === 'lost';
  const [send, read] = await keysFor(code);
  const keys = { sendKey: await publicBytes(send.publicKey), readKey: await publicBytes(read.publicKey) };
  const answer = await ask('POST', '/devices', { code, name, ...keys }, null);
  const row = {
    id: DEVICE, device: answer.device, agent: answer.agent, office: answer.office, zone: answer.zone, sendKey: send.privateKey,
    pending: { readKey: read.privateKey }, wrong: 0, lost, ahead: await now() - Date.now(), ...given(answer),
  };
  await wipe((before) => ({ ...row, former: former(before, row) }));
  mark();
  shown = {};
  await persist();
}

/** The same for the same code: when only the answer was lost, the office knows these already. */
function keysFor(code) {
  if (shown.code !== code) shown = { code, pairs: Promise.all([newSigningPair(false), newSigningPair(true)]) };
  return shown.pairs;
}

/** What another agent saved on this telephone is handed in in that agent's name. */
function former(before, row) {
  const same = !before || (before.agent === row.agent && before.office === row.office);
  return [...(before?.former ?? []), ...(same ? [] : [sender(before)])];
}

const given = ({ share, serverKey, now: time }) =>
  ({ share: unbase64(share.value), shareUntil: Date.parse(share.until), shareAt: Date.parse(time), latest: Date.parse(time), serverKey });

/** Who hands in. */
export const sender = (row) => ({ device: row.device, name: 'send', key: row.sendKey });

export async function choosePin(pin) {
  const row = await device();
  const { key, salt, wrapped } = await newDataKey(pin, row.share);
  const sealed = await seal(key, READ_KEY, await privateText(row.pending.readKey));
  await change(['device', 'sealed'], (stores, transaction) => {
    stores.device.get(DEVICE).onsuccess = ({ target: { result: { pending, ...kept } } }) => {
      if (!pending) transaction.abort();
      else stores.device.put({ ...kept, salt, wrapped });
    };
    stores.sealed.put({ place: READ_KEY, sealed });
  });
  await opened(key);
}

/** One try at a time, over all tabs. */
export const open = (pin) => navigator.locks.request('catatan-pin', () => tried(pin));

async function tried(pin) {
  const row = await device();
  const seconds = await pause(row);
  if (seconds > 0) return { ok: false, why: 'wait', seconds };
  if (!await shareOf(row)) await renew().catch(() => {});
  const share = await shareOf(await device());
  if (!share) return { ok: false, why: 'share' };
  // Counted before it is tried: to end the app in between gives no free try, nor does a telephone without room for the count.
  const wrong = row.wrong + 1;
  if (await amend({ wrong, wrongAt: Date.now() }).then(() => false, () => true)) return { ok: false, why: 'full' };
  const key = await unwrapDataKey(pin, share, row);
  if (key) {
    await amend({ wrong: 0, latest: await latest(row) });
    await opened(key);
    return { ok: true };
  }
  if (wrong < TRIES) return { ok: false, why: 'wrong', left: TRIES - wrong, seconds: PAUSES[wrong] ?? LONGEST_PAUSE };
  await amend({ share: null });
  return { ok: false, why: 'share' };
}

/** Seconds still to wait; a clock that was set back starts the pause anew. */
async function pause({ wrong, wrongAt }) {
  const whole = PAUSES[wrong] ?? LONGEST_PAUSE;
  if (!whole) return 0;
  const passed = (Date.now() - wrongAt) / 1000;
  if (passed < 0) await amend({ wrongAt: Date.now() });
  return Math.max(0, Math.ceil(whole - Math.max(0, passed)));
}

/** The latest time this telephone has known, so that setting its clock back prolongs nothing. */
const latest = async (row) => Math.max(await now(), row.latest ?? 0);

async function shareOf(row) {
  if (!row?.share) return null;
  const time = await latest(row);
  if (time <= row.shareUntil) {
    if (time - (row.latest ?? 0) > 60_000) await amend({ latest: time });
    return row.share;
  }
  await amend({ share: null });
  return null;
}

/** Fetches the share again when it is half a day old; also hears so whether this telephone is still known. */
export async function renew() {
  const row = await device();
  if (!row || row.ended || row.pending) return;
  if (await shareOf(row) && Math.abs(await now() - row.shareAt) < RENEW_AFTER) return;
  const answer = await unlessEnded(() => ask('POST', '/share', {}, sender(row)));
  const { device: id } = row;
  await amend((present) => (present.device === id ? given(answer) : {}));
}

/** Does what asks the server; when it knows this telephone no more, everything readable goes. */
export async function unlessEnded(work) {
  try {
    return await work();
  } catch (failure) {
    if (failure.kind === 'ended') await end();
    throw failure;
  }
}

async function end() {
  await wipe((row) => ({ id: DEVICE, device: row.device, agent: row.agent, office: row.office, zone: row.zone, sendKey: row.sendKey,
    serverKey: row.serverKey, former: row.former, ahead: row.ahead, wrong: 0, ended: true }));
  tell('ended');
}

/** Everything that only the data key opens, in one transaction with the new row; what is unsent stays, sealed to the office. */
async function wipe(rowFrom) {
  await change(['device', 'sealed', 'drafts', 'outbox'], (stores) => {
    stores.device.get(DEVICE).onsuccess = (event) => { stores.device.put(rowFrom(event.target.result)); };
    stores.sealed.clear();
    stores.drafts.clear();
    stores.outbox.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      const { brief, text, reason, ...kept } = cursor.value;
      if (kept.fact) cursor.update(kept); else cursor.delete();
      cursor.continue();
    };
  });
  shut();
  tell('lock');
}
