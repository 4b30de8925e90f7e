// The time between opening and locking: the data key lives here, in memory, and nowhere else.
import { device, get, hear, put, tell } from 'store';
import { endSitting, seal, signingKey, unseal } from 'keys';

const UNTOUCHED = 120_000;
export const READ_KEY = 'read-key';

let dataKey = null;
let readKey = null;
let touched = null;
let timer = 0;
const onLocks = new Set();
const beforeLocks = new Set();

/** From now on what is sealed can be read. */
export async function opened(key) {
  const { sealed } = await get('sealed', READ_KEY);
  readKey = await signingKey(await unseal(key, READ_KEY, sealed));
  dataKey = key;
  touched = { wall: Date.now(), tick: performance.now() };
  arm();
  tell('opened', null, false);
}

function present() {
  if (!dataKey) throw new Error('locked');
  return dataKey;
}

export const isOpen = () => dataKey !== null;
export const sealing = (place, object) => seal(present(), place, object);
export const unsealing = (place, sealed) => unseal(present(), place, sealed);
export const write = async (place, object) => put('sealed', { place, sealed: await sealing(place, object) });

export async function read(place) {
  const row = await get('sealed', place);
  return row && unsealing(place, row.sealed);
}

/** Who fetches. */
export const reader = async () => (present(), { device: (await device()).device, name: 'read', key: readKey });

/** Called when it is locked, by whatever. */
export const onLock = (listener) => onLocks.add(listener);

/** Done while the key is still there, when the agent locks. */
export const beforeLock = (work) => beforeLocks.add(work);

/** Locks every tab, after what is being written is kept. */
export async function lock() {
  await keepFirst();
  shut();
  tell('lock');
}

/** Drops the keys; whoever shows something takes it away now. */
export function shut() {
  clearTimeout(timer);
  if (!dataKey) return;
  dataKey = null;
  readKey = null;
  endSitting();
  onLocks.forEach((listener) => listener());
}

/** Somebody is there: the two minutes begin anew, unless they were over while the page slept. */
export function touch() {
  if (!dataKey || check()) return;
  touched = { wall: Date.now(), tick: performance.now() };
  arm();
}

function arm() {
  clearTimeout(timer);
  timer = setTimeout(check, Math.max(0, UNTOUCHED - (performance.now() - touched.tick)) + 50);
}

/** By the clock on the wall as well: timers stand still while a page sleeps. A clock that was set back counts as too long. */
function check() {
  if (!dataKey) return false;
  const wall = Date.now() - touched.wall;
  const over = wall < -1_000 || Math.max(wall, performance.now() - touched.tick) >= UNTOUCHED;
  if (!over) arm();
  else {
    keepFirst();
    shut();
  }
  return over;
}

/** Each takes the key before its first wait, so the key may be dropped at once. */
const keepFirst = () => Promise.allSettled([...beforeLocks].map((work) => work()));

for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, check);
for (const event of ['pageshow', 'focus']) addEventListener(event, check);
hear('lock', shut);
hear('ended', shut);
