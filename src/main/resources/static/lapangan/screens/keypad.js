/** Six digits with a thumb or the keyboard; the dots say how many, never which. */
import { make } from 'dom';
import { t } from 'words';

const LENGTH = 6;

/** @param done called with the six digits; the pad is empty and rests until it has answered. */
export function keypad(done) {
  let pin = '';
  let resting = false;
  const dots = make('p', { class: 'dots', role: 'img', 'aria-label': t('pin.digits', 0) });
  const show = () => {
    dots.textContent = '●'.repeat(pin.length) + '○'.repeat(LENGTH - pin.length);
    dots.setAttribute('aria-label', t('pin.digits', pin.length));
  };
  async function press(digit) {
    if (resting || pad.hidden) return;
    pin += digit;
    show();
    if (pin.length === LENGTH) {
      const typed = pin;
      pin = '';
      resting = true;
      try {
        await done(typed);
      } finally {
        resting = false;
        show();
      }
    }
  }
  function back() {
    pin = pin.slice(0, -1);
    show();
  }
  const key = digit => make('button', { type: 'button', class: 'key', onclick: () => press(digit) }, digit);
  const pad = make('div', { class: 'keypad', role: 'group', 'aria-label': t('pin.pad') },
    dots, ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key), make('span', {}), key('0'),
    make('button', { type: 'button', class: 'key back', 'aria-label': t('pin.back'), onclick: back }, '⌫'));
  const typed = event => {
    if (!pad.isConnected) {
      removeEventListener('keydown', typed);
    } else if (event.target.matches('input, textarea')) {
      return;
    } else if (/^[0-9]$/.test(event.key)) {
      press(event.key);
    } else if (event.key === 'Backspace') {
      back();
    }
  };
  setTimeout(() => addEventListener('keydown', typed));
  show();
  return pad;
}
