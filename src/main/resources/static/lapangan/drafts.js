// What is being written, sealed and kept from the first keystroke on: an app that is killed has lost less than a second.
import { all, drop as remove, put } from 'store';
import { newId } from 'keys';
import { beforeLock, isOpen, onLock, sealing, unsealing } from 'session';

const SOON = 300;

/** Drafts by their key: `{id, object}`; null until they were read after opening. */
let known = null;
let reading = null;
const gone = new Set();
const pending = new Map();
let timer = 0;

function loaded() {
  reading ??= all('drafts').then(async (rows) => {
    const found = await Promise.all(rows.map(async ({ id, sealed }) => ({ id, ...await unsealing(id, sealed) })));
    known = new Map(found.map(({ id, key, object }) => [key, { id, object }]));
    return known;
  });
  reading.catch(() => { reading = null; });
  return reading;
}

/** Writes what waits; each draft keeps its row, by which what was saved from it is known again. */
async function flush() {
  clearTimeout(timer);
  timer = 0;
  const waiting = [...pending];
  pending.clear();
  await Promise.all(waiting.map(async ([key, object]) => {
    const id = known?.get(key)?.id ?? newId();
    known?.set(key, { id, object });
    const sealed = await sealing(id, { key, object });
    if (!gone.has(id)) await put('drafts', { id, sealed });
  }));
}

function save(key, object) {
  pending.set(key, structuredClone(object));
  timer ||= setTimeout(() => loaded().then(flush).catch(() => {}), SOON);
}

async function get(key) {
  return pending.get(key) ?? (await loaded()).get(key)?.object;
}

async function list() {
  await loaded();
  await flush();
  return [...known.values()].map(({ object }) => object);
}

/** The row of a draft; its fact takes its id from it, so that one draft never becomes two facts. */
export async function rowOf(key) {
  await loaded();
  await flush();
  return known.get(key)?.id;
}

/** Forgets a draft whose row is gone or going. */
export function forget(key) {
  pending.delete(key);
  if (known?.has(key)) gone.add(known.get(key).id);
  known?.delete(key);
}

async function drop(key) {
  const id = await rowOf(key);
  forget(key);
  if (id) await remove('drafts', id);
}

/** Drafts about somebody this telephone must forget. */
export async function dropAbout(episodes) {
  await loaded();
  await flush();
  for (const [key, { object }] of known) if (episodes.includes(object.episode)) await drop(key);
}

export const drafts = { save, get, drop, all: list };

function close() {
  known = null;
  reading = null;
  pending.clear();
}

beforeLock(() => (isOpen() && pending.size > 0 && known ? flush() : null));
onLock(close);
