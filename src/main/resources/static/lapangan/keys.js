// All cryptography of the telephone, as docs/sync.md lays it down. Nothing here knows what is sealed.

const ROUNDS = 310_000;
const IV = 12;
const EC = { name: 'ECDSA', namedCurve: 'P-256' };
const ECDH = { name: 'ECDH', namedCurve: 'P-256' };
const FACT = 'pulih-fact-1';
const subtle = crypto.subtle;
const utf8 = new TextEncoder();

export const bytes = (text) => utf8.encode(text);
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export function base64(buffer) {
  let text = '';
  for (const each of new Uint8Array(buffer)) text += String.fromCharCode(each);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function unbase64(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
}

export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole;
}

/** A UUID of version 7: in the order of its making. */
export function newId(rest = random(10), now = Date.now()) {
  const id = join(Uint8Array.from([40, 32, 24, 16, 8, 0], (shift) => Math.floor(now / 2 ** shift) % 256), rest);
  id.set([(id[6] & 0x0f) | 0x70], 6);
  id.set([(id[8] & 0x3f) | 0x80], 8);
  const hex = [...id].map((each) => each.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A pair for signing; only that of the read key is made to leave, sealed. */
export const newSigningPair = (leaves) => subtle.generateKey(EC, leaves, ['sign', 'verify']);
export const publicBytes = async (key) => base64(await subtle.exportKey('spki', key));
export const privateText = async (key) => JSON.stringify(await subtle.exportKey('jwk', key));
export const signingKey = (jwk) => subtle.importKey('jwk', JSON.parse(jwk), EC, false, ['sign']);

export async function sign(key, text) {
  return base64(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes(text)));
}

export async function hash(text) {
  return base64(await subtle.digest('SHA-256', bytes(text)));
}

/** Half of it is the PIN, which is slow to try; half is the server's share, which a thief does not have for long. */
async function wrappingKey(pin, share, salt) {
  const typed = await subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveBits']);
  const stretched = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, typed, 256);
  const both = await subtle.importKey('raw', join(stretched, share), 'HKDF', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: bytes('pulih-kek-1') }, both,
    { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** A new data key, which cannot be exported, and the same wrapped: `{key, salt, wrapped}`. */
export async function newDataKey(pin, share) {
  const salt = random(16);
  const iv = random(IV);
  const made = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const wrapped = await subtle.wrapKey('raw', made, await wrappingKey(pin, share, salt), { name: 'AES-GCM', iv });
  const key = await subtle.importKey('raw', await subtle.exportKey('raw', made), { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
  return { key, salt, wrapped: join(iv, wrapped) };
}

/** The data key, which cannot be exported again; null when the PIN (or the share) is another. */
export async function unwrapDataKey(pin, share, { salt, wrapped }) {
  const kek = await wrappingKey(pin, share, salt);
  try {
    return await subtle.unwrapKey('raw', wrapped.slice(IV), kek, { name: 'AES-GCM', iv: wrapped.slice(0, IV) },
      { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
  } catch (error) {
    if (error.name === 'OperationError') return null;
    throw error;
  }
}

/** Sealed for this telephone; the place is bound, so that one row never stands in for another. */
export async function seal(key, place, object) {
  const iv = random(IV);
  return join(iv, await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(place) }, key, bytes(JSON.stringify(object))));
}

export async function unseal(key, place, sealed) {
  const open = await subtle.decrypt({ name: 'AES-GCM', iv: sealed.slice(0, IV), additionalData: bytes(place) }, key, sealed.slice(IV));
  return JSON.parse(new TextDecoder().decode(open));
}

/** What is saved between opening and locking shares a key, which seals only; the page's memory is all that holds it. */
const MOST = 200;
let sitting = { used: MOST };
export const endSitting = () => { sitting = { used: MOST }; };

async function newSitting(version, key) {
  const office = await subtle.importKey('spki', unbase64(key), ECDH, false, []);
  const once = await subtle.generateKey(ECDH, false, ['deriveBits']);
  const point = await subtle.exportKey('raw', once.publicKey);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: office }, once.privateKey, 256);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const seals = await subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: point, info: bytes(FACT) }, material,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  return { version, key, point, seals, used: 0 };
}

/** Sealed for the office: this telephone cannot open it again. */
export async function sealFact({ version, key }, id, object) {
  const before = sitting;
  const now = before.used < MOST && before.version === version && before.key === key ? before : await newSitting(version, key);
  if (sitting === before) sitting = now;
  now.used += 1;
  const iv = random(IV);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(FACT + '|' + id.toLowerCase()) }, now.seals,
    bytes(JSON.stringify(object)));
  return join(Uint8Array.of(1, version), now.point, iv, sealed);
}
