// Talks to /api/v1/field: signs, gives up after half a minute, learns what time it is, and says in one word what went wrong.
import { amend, device } from 'store';
import { hash, sign } from 'keys';

const ROOT = '/api/v1/field';
const PATIENCE = 30_000;

/**
 * `offline` no answer of our server came (also: a hotspot's own page) · `busy` it cannot now, `retryAfter` in seconds if it said so ·
 * `ended` this telephone is known no more · `refused` it does not want this request, with `code`, `reason` and `errors` of fields.
 */
export class Failure extends Error {
  constructor(kind, detail = {}) {
    super(kind);
    this.name = 'Failure';
    this.kind = kind;
    ({ status: this.status, code: this.code, reason: this.reason, errors: this.errors, retryAfter: this.retryAfter } = detail);
  }
}

let ahead = null;

/** How far the server's clock is ahead of the telephone's, in milliseconds; kept over restarts. */
async function difference() {
  ahead ??= (await device())?.ahead ?? 0;
  return ahead;
}

/** The present time by the server's clock, as far as it is known. */
export const now = async () => Date.now() + await difference();

/** Notes the server's time of an answer, which half of the way is older. Less than a few seconds is no difference. */
export async function learn(time, took = 0) {
  const found = Date.parse(time) + took / 2 - Date.now();
  if (Number.isNaN(found) || Math.abs(found - await difference()) < 3_000) return;
  ahead = found;
  await amend({ ahead });
}

/** The telephone's own time with its offset: `2026-11-23T10:02:11.123+08:00`. */
export function localTime(date = new Date()) {
  const offset = -date.getTimezoneOffset();
  const size = Math.abs(offset);
  const two = (number) => String(Math.floor(number)).padStart(2, '0');
  return new Date(date.getTime() + offset * 60_000).toISOString().replace('Z', `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`);
}

/** @param signer `{device, name: 'send' or 'read', key}`, or null for who is not known yet */
export async function ask(method, path, content, signer) {
  const body = content === undefined ? '' : JSON.stringify(content);
  try {
    return await once(method, path, body, signer);
  } catch (failure) {
    if (failure.code !== 'device-clock' || !failure.learned) throw failure;
    return once(method, path, body, signer);
  }
}

async function once(method, path, body, signer) {
  const headers = { Accept: 'application/json', 'Accept-Language': document.querySelector('html').lang || 'id' };
  if (body) headers['Content-Type'] = 'application/json';
  if (signer) headers.Authorization = await authorization(method, path, body, signer);
  const started = Date.now();
  const { response, answer } = await exchange(path, { method, headers, body: body || undefined });
  if (response.ok) {
    await learn(answer.now, Date.now() - started);
    return answer;
  }
  throw await failed(response, answer);
}

async function authorization(method, path, body, { device: id, name, key }) {
  const time = new Date(await now()).toISOString();
  const signature = await sign(key, [method, ROOT + path, time, await hash(body)].join('\n'));
  return `Device ${id};${name};${time};${signature}`;
}

/** Whole answers only: one that stops in the middle, or is not ours, is none. */
async function exchange(path, request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(ROOT + path, { ...request, signal: stop.signal, credentials: 'omit', cache: 'no-store', redirect: 'error' });
    if (response.status >= 500 && !isJson(response)) return { response, answer: {} };
    if (!isJson(response)) throw new Failure('offline');
    return { response, answer: await response.json() };
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('offline');
  } finally {
    clearTimeout(timer);
  }
}

const isJson = (response) => /^application\/([a-z]+\+)?json/.test(response.headers.get('Content-Type') ?? '');

async function failed(response, { code, detail, errors, now: time }) {
  const { status } = response;
  if (code === 'device-ended') return new Failure('ended', { status, code });
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('Retry-After'));
    return new Failure('busy', { status, code, retryAfter: seconds > 0 ? seconds : undefined });
  }
  const failure = new Failure('refused', { status, code, reason: detail, errors });
  if (code === 'device-clock' && time) {
    await learn(time);
    failure.learned = true;
  }
  return failure;
}
