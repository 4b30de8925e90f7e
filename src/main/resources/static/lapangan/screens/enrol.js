/** The first two screens of a new telephone: the office's code, then an own PIN. */
import * as lock from 'lock';
import * as outbox from 'outbox';
import { t } from 'words';
import { make, heading, notice, once, paragraph, screen } from 'dom';
import { keypad } from 'screens/keypad';
import { go } from 'places';

/** By the QR link, whose code is filled in, or by typing what the officer reads out. */
export async function enrol(code) {
  const [before, unsent] = [await lock.about(), await outbox.unsent()];
  return screen(t('enrol.title'), false,
    (await outbox.storage()) === 'lost' && notice(t('storage.lost'), 'bad'),
    before?.ended && notice(t('enrol.ended'), 'bad', unsent > 0 && paragraph(t('unlock.unsent', unsent))),
    paragraph(t('enrol.welcome')), codeForm(code), paragraph(t('enrol.help'), 'quiet'));
}

/** Also used by "Lupa PIN?": a new code makes a new key, and what is unsent stays. */
export function codeForm(code) {
  const complaint = make('p', { class: 'error', id: 'error-code', role: 'alert' });
  const input = make('input', {
    id: 'field-code', name: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', 'aria-describedby': 'error-code',
  });
  input.value = code || '';
  return make('form', { novalidate: true, onsubmit: event => {
    event.preventDefault();
    once(event.target, () => send(input, complaint));
  } },
  make('div', { class: 'question' }, make('label', { for: 'field-code' }, t('enrol.code')), complaint, input),
  make('button', { type: 'submit', class: 'main' }, t('enrol.send')));
}

async function send(input, complaint) {
  const code = input.value.replace(/[\s-]/g, '');
  if (!code) {
    complaint.textContent = t('error.code');
    input.focus();
    return;
  }
  complaint.textContent = t('enrol.sending');
  try {
    await lock.enrol(code, telephoneName());
    go('');
  } catch (problem) {
    complaint.textContent = t(problem.status === 422 ? 'error.code-unknown' : 'error.no-signal');
    input.focus();
  }
}

/** What the office sees in its list of telephones; nothing of the agent's. */
function telephoneName() {
  return /Android/.test(navigator.userAgent) ? 'HP Android' : 'HP';
}

/** Twice the same six digits; the first ones are kept only until the second. */
export function choosePin() {
  const complaint = make('p', { class: 'error', role: 'alert' });
  const step = make('p', { class: 'step', role: 'status' }, t('pin.first'));
  let first = null;
  const pad = keypad(async pin => {
    complaint.textContent = '';
    if (first === null && isEasy(pin)) {
      complaint.textContent = t('error.easy-pin');
    } else if (first === null) {
      first = pin;
      step.textContent = t('pin.second');
    } else if (first !== pin) {
      first = null;
      step.textContent = t('pin.first');
      complaint.textContent = t('error.other-pin');
    } else {
      step.textContent = t('pin.keeping');
      await lock.choosePin(pin);
      go('');
    }
  });
  return { title: t('pin.title'), body: [heading(t('pin.title')), paragraph(t('pin.why')), step, complaint, pad] };
}

/** All the same, or a run up or down: what a finder of the telephone tries first. */
export function isEasy(pin) {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  const pairs = pin.slice(0, 2).repeat(3) === pin || pin.slice(0, 3).repeat(2) === pin;
  return pairs || steps.every(step => step === steps[0]);
}
