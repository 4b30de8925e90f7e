// The database of the telephone: rows of ids, times, states and sealed bytes. Nothing in it can be read without the keys.
//   device  one row: keys that cannot be exported, what the lock needs   outbox  what was saved, until and after its receipt
//   sealed  what the app keeps to read again, by its place               drafts  what is being written

const NAME = 'catatan';
const VERSION = 1;
export const DEVICE = 'this';

const channel = new BroadcastChannel(NAME);
const listeners = new Map();
let opening = null;
let trouble = null;

/** Hears what this tab and the others tell: `outbox`, `changes`, `lock`, `ended`, `sending`. */
export function hear(kind, listener) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
}

/** Tells this tab, and the others unless it is theirs to find out. */
export function tell(kind, detail, others = true) {
  for (const listener of listeners.get(kind) ?? []) listener(detail);
  if (others) channel.postMessage({ kind, detail });
}

channel.addEventListener('message', (event) => tell(event.data.kind, event.data.detail, false));

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = (event) => upgrade(request.result, event.oldVersion);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const forget = () => { opening = null; };
      database.onversionchange = () => { database.close(); forget(); };
      database.onclose = forget;
      resolve(database);
    };
  }).catch((error) => { opening = null; throw error; });
  return opening;
}

/** One step per version, never a changed one: a telephone may come from any of them. */
function upgrade(database, from) {
  if (from < 1) {
    database.createObjectStore('device', { keyPath: 'id' });
    database.createObjectStore('outbox', { keyPath: 'id' });
    database.createObjectStore('sealed', { keyPath: 'place' });
    database.createObjectStore('drafts', { keyPath: 'id' });
  }
}

/** One transaction: `work` gets the stores by name and waits for their requests only. It is all on the disk, or nothing of it happened. */
export async function change(names, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => { trouble = null; resolve(); };
    transaction.onabort = () => reject(noticed(transaction.error ?? new DOMException('stopped', 'AbortError')));
    try {
      work(Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])), transaction);
    } catch (error) {
      transaction.abort();
      reject(error);
    }
  });
}

function noticed(error) {
  if (error.name === 'QuotaExceededError') {
    trouble = 'full';
    tell('storage', 'full');
  }
  return error;
}

async function ask(name, question) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = question(database.transaction(name).objectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const get = (name, key) => ask(name, (store) => store.get(key));
export const all = (name) => ask(name, (store) => store.getAll());
export const put = (name, row) => change([name], (stores) => { stores[name].put(row); });
export const drop = (name, key) => change([name], (stores) => { stores[name].delete(key); });

/** The row of this telephone, or undefined. */
export const device = () => get('device', DEVICE);

/** Rewrites one row by what stands in it at that moment, if it is there: null deletes it, undefined leaves it. */
export function rewrite(name, key, changed) {
  return change([name], (stores) => {
    stores[name].get(key).onsuccess = ({ target: { result: row } }) => {
      const next = row && changed(row);
      if (next) stores[name].put(next);
      if (next === null) stores[name].delete(key);
    };
  });
}

export const amend = (part) => rewrite('device', DEVICE, (row) => ({ ...row, ...(typeof part === 'function' ? part(row) : part) }));

/** A mark outside of the database by which a later start sees that the browser has thrown the database away. */
export const mark = () => localStorage.setItem(NAME, 'enrolled');

/** How well what is saved is kept: `persisted`, `best-effort`, `full` or `lost`. */
export async function storage() {
  const row = await device();
  if (row ? row.lost : localStorage.getItem(NAME)) return 'lost';
  if (row) mark(); // again: browsers write it late, so a crash soon after the first time may have undone it
  if (trouble) return trouble;
  return await navigator.storage?.persisted?.() ? 'persisted' : 'best-effort';
}

/** Asks the browser never to throw it away by itself. */
export const persist = async () => await navigator.storage?.persist?.() ?? false;

/** Settings without any data that are needed before the database: the language. */
export const recall = (name) => localStorage.getItem(`${NAME}.${name}`);
export const remember = (name, value) => localStorage.setItem(`${NAME}.${name}`, value);
