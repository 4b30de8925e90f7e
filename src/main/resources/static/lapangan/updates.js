// The first module of the app: what must be there before any other runs.

// Trusted Types: the worker's own address is the only text that may become code; nothing may become HTML.
const WORKER = '/lapangan/sw.js';
window.trustedTypes?.createPolicy('default', { createScriptURL: (text) => (text === WORKER ? text : null) });

// A new release waits until the app says that nobody is in the middle of something.

let waiting = null;
let taken = false;
const listeners = new Set();

/** Calls back, now or later, when a new release waits: ask the agent, never in the middle of a form. */
export function onWaiting(listener) {
  listeners.add(listener);
  if (waiting) listener();
}

/** Changes to the waiting release: the page loads anew. */
export function apply() {
  taken = true;
  waiting?.postMessage('take-over');
}

/** Keeps the app on this telephone; every start looks for a new release. */
async function keep() {
  const registration = await navigator.serviceWorker.register(WORKER, { scope: '/lapangan/' });
  const look = () => {
    if (!registration.waiting || !registration.active) return;
    waiting = registration.waiting;
    listeners.forEach((listener) => listener());
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (taken) location.reload(); });
}

keep().catch(() => { /* Without a worker the app still works while there is a signal; it is tried again at the next start. */ });
