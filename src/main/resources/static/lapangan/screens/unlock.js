/** Opening the app with the PIN, waiting after wrong ones, and what to do when the PIN is forgotten or signal was away. */
import * as lock from 'lock';
import * as outbox from 'outbox';
import { t } from 'words';
import { make, button, notice, paragraph, screen } from 'dom';
import { sayWait } from 'dates';
import { codeForm } from 'screens/enrol';
import { keypad } from 'screens/keypad';
import { go } from 'places';

export async function unlock(state, code) {
  const unsent = await outbox.unsent();
  const help = make('div', { class: 'help' }, paragraph(t('forgot.text')), codeForm(code));
  help.hidden = !code;
  return screen(t('unlock.title'), false,
    state === 'share-needed' ? shareNeeded() : pinPart(),
    unsent > 0 && paragraph(t('unlock.unsent', unsent), 'quiet'),
    button(t('forgot.button'), () => { help.hidden = !help.hidden; }, 'quiet'), help);
}

/** The key of an agent who had no signal for three days is not on the telephone: only the office can give it again. */
function shareNeeded() {
  const said = make('p', { class: 'error', role: 'alert' });
  return [notice(t('share.needed'), '', paragraph(t('share.keep'))), said, button(t('share.again'), async () => {
    said.textContent = t('share.trying');
    await lock.renew().catch(() => {});
    said.textContent = (await lock.state()) === 'share-needed' ? t('share.not-yet') : '';
    if (!said.textContent) go('');
  }, 'main')];
}

function pinPart() {
  const said = make('p', { class: 'error', role: 'alert' });
  const pad = keypad(async pin => {
    said.textContent = t('unlock.checking');
    const answer = await lock.open(pin);
    if (answer.ok || answer.why === 'share') {
      go(answer.ok ? location.hash.slice(1) : '');
    } else if (answer.why === 'wait') {
      countDown(answer.seconds, said, pad);
    } else if (answer.why === 'full') {
      said.textContent = t('storage.full');
    } else {
      said.textContent = answer.left ? t('unlock.wrong-left', answer.left) : t('unlock.wrong');
      if (answer.seconds) countDown(answer.seconds, said, pad);
    }
  });
  return [paragraph(t('unlock.text')), said, pad];
}

/** The time to wait is said and counted, so that nobody wonders whether the telephone hangs. */
function countDown(seconds, said, pad) {
  const until = Date.now() + seconds * 1000;
  pad.hidden = true;
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    pad.hidden = left > 0;
    said.textContent = left > 0 ? t('unlock.wait', sayWait(left)) : '';
    if (left > 0 && pad.isConnected) setTimeout(tick, 1000);
  };
  tick();
}
