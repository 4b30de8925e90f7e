/** What was chosen for a client the last time, by kind of entry; forgotten with the client. */
import * as lock from 'lock';

const PLACE = 'choices';

export async function of(episode) {
  return ((await lock.read(PLACE)) || {})[episode] || {};
}

export async function remember(episode, kind, chosen) {
  const all = (await lock.read(PLACE)) || {};
  await lock.write(PLACE, { ...all, [episode]: { ...all[episode], [kind]: chosen } });
}

/** Keeps the choices of these clients only. */
export async function keepOnly(episodes) {
  const all = (await lock.read(PLACE)) || {};
  const kept = Object.entries(all).filter(([episode]) => episodes.includes(episode));
  if (kept.length < Object.keys(all).length) await lock.write(PLACE, Object.fromEntries(kept));
}
