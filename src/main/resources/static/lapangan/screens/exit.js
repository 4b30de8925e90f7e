/** "Keluar cepat": leaves a plain clock at once. Touching the time leads back to the PIN. */
import { t } from 'words';
import { make } from 'dom';
import { sayLongDay, sayTime } from 'dates';

/** @param back draws the app again, which is locked by then. */
export function clock(back) {
  const time = make('button', { type: 'button', class: 'time', 'aria-describedby': 'clock-back', onclick: back });
  const day = make('p', {});
  tick(time, day);
  return make('main', { class: 'clock' },
    make('h1', { class: 'unseen' }, t('clock.title')), time, day, make('p', { class: 'unseen', id: 'clock-back' }, t('clock.back')));
}

function tick(time, day) {
  const now = new Date();
  time.textContent = sayTime(now);
  day.textContent = sayLongDay(now);
  setTimeout(() => time.isConnected && tick(time, day), 1000);
}
