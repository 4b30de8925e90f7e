/** Starts the app: which screen is shown, the bar above and below it, and when it locks, sends and fetches. */
import * as lock from 'lock';
import * as outbox from 'outbox';
import * as changes from 'changes';
import { ready, t } from 'words';
import { make, button, link } from 'dom';
import { sayMoment } from 'dates';
import { choosePin, enrol } from 'screens/enrol';
import { unlock } from 'screens/unlock';
import { clock } from 'screens/exit';
import { home } from 'screens/home';
import { client } from 'screens/client';
import { entry } from 'screens/entry';
import { correct, mend, resume } from 'screens/again';
import { saved, sent } from 'screens/sent';
import { replies, unread } from 'screens/replies';
import { settings } from 'screens/settings';
import { work } from 'screens/work';

const SCREENS = {
  '': home, sobat: client, catat: entry, lanjut: resume, ubah: correct, ulang: mend,
  tersimpan: saved, terkirim: sent, kabar: replies, setelan: settings, kerja: work,
};
const CONTACT_EVERY = 60_000;
const LONG_AGO = 600_000;

const app = document.getElementById('app');
let code = takeCode();
let drawing = 0;
let shown = { place: null, live: false, state: null };
let away = false;
let waiting = 0;
let opened = false;

/** The code of the QR link is taken out of the address and of the history at once. Handles do not outlive a start. */
function takeCode() {
  const found = /^#k=([0-9A-Za-z-]+)$/.exec(location.hash);
  if (location.hash) history.replaceState(null, '', location.pathname);
  return found ? found[1] : '';
}

/** Draws the screen the address names, or the one the lock asks for. A later call overtakes an earlier one. */
async function draw() {
  const turn = ++drawing;
  const place = location.hash.slice(1);
  const state = await lock.state();
  if (state === 'open' && !opened) tryContact();
  opened = state === 'open';
  const [screen, top, bottom] = await screenOf(place, state);
  if (turn !== drawing || away) return;
  const again = place === shown.place && state === shown.state && screen.live;
  const focused = again && document.activeElement && document.activeElement.getAttribute('href');
  shown = { place, state, live: Boolean(screen.live) };
  document.title = `${screen.title} · ${t('app.name')}`;
  app.replaceChildren(...[top, make('main', { id: 'main' }, screen.body), bottom].filter(Boolean));
  if (focused) {
    app.querySelector(`a[href="${focused}"]`)?.focus({ preventScroll: true });
  } else if (!again) {
    scrollTo(0, 0);
    app.querySelector('h1').focus({ preventScroll: true });
  }
}

async function screenOf(place, state) {
  if (state === 'new') return [await enrol(code)];
  if (state === 'needs-pin') {
    code = '';
    return [choosePin()];
  }
  if (state !== 'open') return [await unlock(state, code), await bar(false)];
  const [name, ...rest] = place.split('/');
  return [await (SCREENS[name] || home)(...rest), await bar(true), await menu(name)];
}

/** Always in sight: what is not yet with the office, the last contact, and the way out. */
async function bar(open) {
  return make('header', {},
    make('div', { class: 'row' }, make('strong', {}, t('app.name')), button(t('exit'), leave, 'exit')),
    make('div', { id: 'status', role: 'status' }, await status(open)));
}

async function status(open) {
  const [unsent, contact] = [await outbox.unsent(), await changes.lastContact()];
  const words = make('span', {}, unsent > 0 ? make('strong', {}, t('status.unsent', unsent)) : t('status.all-sent'),
    ' · ' + (contact ? t('status.contact', sayMoment(contact)) : t('status.no-contact')));
  return open ? link(words, 'terkirim', unsent > 0 ? 'unsent' : '') : make('div', { class: unsent > 0 ? 'unsent' : '' }, words);
}

async function menu(name) {
  const count = await unread();
  const item = (label, place) => link(label, place, '', { 'aria-current': place === name && 'page' });
  return make('nav', { 'aria-label': t('menu') },
    item(t('home.title'), ''), item(t('sent.title'), 'terkirim'),
    item(count > 0 ? t('menu.replies', count) : t('replies.title'), 'kabar'), item(t('settings.title'), 'setelan'));
}

/** First what is seen changes, then the key is dropped: somebody may already look. */
function leave() {
  away = true;
  document.title = t('clock.title');
  history.replaceState(null, '', location.pathname);
  app.replaceChildren(clock(() => {
    away = false;
    shown = { place: null, state: null, live: false };
    draw();
  }));
  return lock.lock();
}

/** What changed elsewhere is shown where nobody is typing; a form only gets its bar renewed. */
async function refresh() {
  const state = await lock.state();
  if (away) return;
  if (state !== shown.state || shown.live) {
    draw();
  } else if (document.getElementById('status')) {
    document.getElementById('status').replaceChildren(await status(state === 'open'));
  }
}

async function contact() {
  await outbox.send();
  await changes.pull();
}

/** Without a signal nothing is said: the bar tells the last contact, and it is tried again. */
function tryContact() {
  contact().catch(() => {}).then(refresh);
}

/** What the office has just received is noted here until it is fetched: at the next opening, or when the last time is long ago. */
async function outboxChanged() {
  const before = waiting;
  waiting = await outbox.unsent();
  if (waiting < before && Date.now() - await changes.fetchedAt() > LONG_AGO) {
    changes.pull().catch(() => {});
  }
  refresh();
}

let shifts = [];
function thrice(event) {
  shifts = event.key === 'Shift' && !event.repeat ? [...shifts, Date.now()].slice(-3) : [];
  if (shifts.length === 3 && shifts[2] - shifts[0] < 1500 && !away) {
    shifts = [];
    leave();
  }
}

async function start() {
  await ready;
  addEventListener('hashchange', draw);
  addEventListener('online', tryContact);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tryContact());
  ['pointerdown', 'keydown', 'input'].forEach(name => addEventListener(name, () => lock.touch(), { passive: true }));
  addEventListener('keydown', thrice);
  lock.onLock(() => away || draw());
  outbox.onChange(outboxChanged);
  changes.onChange(refresh);
  setInterval(tryContact, CONTACT_EVERY);
  await draw();
  tryContact();
}

start();
