/** A new version and the home screen's icon: both are offered when the agent is at rest, never in a form. */
import { apply, onWaiting } from 'updates';

let ready = false;
let prompt = null;

onWaiting(() => {
  ready = true;
});

addEventListener('beforeinstallprompt', event => {
  event.preventDefault();
  prompt = event;
});

export const renewal = { waiting: () => ready, start: apply };

export const installing = {
  possible: () => prompt !== null,
  async start() {
    await prompt.prompt();
    prompt = null;
  },
};
