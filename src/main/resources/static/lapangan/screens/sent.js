/** Terkirim: every entry of this telephone with its state in words and its receipt. */
import * as outbox from 'outbox';
import * as changes from 'changes';
import { t } from 'words';
import { make, button, link, notice, paragraph, screen } from 'dom';
import { sayMoment } from 'dates';
import { forms } from 'forms';
import { entryDay, gone } from 'screens/entry';
import { handle, idOf } from 'places';
import { installing } from 'renewal';

/** A received entry can be corrected from the telephone for a month. */
const CORRECTABLE_DAYS = 30;

export async function sent() {
  const [entries, news] = [await outbox.entries(), await changes.news()];
  const waiting = entries.filter(one => ['saved', 'sending'].includes(one.state)).length;
  return screen(t('sent.title'), true,
    paragraph(waiting > 0 ? t('sent.waiting', waiting) : t('sent.none-waiting')),
    entries.length > 0 ? entries.map(one => card(one, news, entries)) : notice(t('sent.empty')));
}

/** Shown right after saving: it is safe, and what happens next. */
export async function saved(number) {
  const one = (await outbox.entries()).find(each => each.id === idOf(number));
  if (!one) return gone();
  const grave = one.kind === 'early-warning' || ['slip', 'lapse', 'relapse'].includes(one.body?.condition);
  return screen(t('saved.title'), true,
    paragraph(`${t(`kind.${one.kind}`)} · ${one.alias}`, 'about'),
    stateOf(one),
    paragraph(one.state === 'received' ? t('saved.received') : t('saved.next')),
    grave && notice(t('saved.grave'), 'bad'),
    make('div', { class: 'actions' },
      link(t('to-home'), '', 'button main'),
      link(t('saved.more', one.alias), 'sobat/' + handle(one.episode), 'button')),
    installing.possible() && notice(t('install.why'), '', button(t('install.now'), installing.start)));
}

function card(one, news, entries) {
  const replies = news.filter(each => each.about === one.id);
  return make('article', { class: 'entry' },
    make('h2', {}, `${t(`kind.${one.kind}`)} · ${one.alias}`),
    paragraph(entryDay(one), 'quiet'),
    stateOf(one),
    one.reason && one.state === 'rejected' && paragraph(one.reason, 'reason'),
    ['waiting', 'conflict'].includes(one.state) && paragraph(t(`explain.${one.state}`), 'reason'),
    replies.map(each => make('p', { class: 'reply' }, make('strong', {}, t(`news.${each.kind}`)), each.text && `: ${each.text}`)),
    one.state === 'rejected' && one.body && link(t('mend'), 'ulang/' + handle(one.id), 'button main'),
    correctable(one, entries) && link(t('correct', t(`kind.${one.kind}`), entryDay(one)), 'ubah/' + handle(one.id), 'button quiet'));
}

/** What was corrected is past; its correction can be corrected. */
function correctable(one, entries) {
  const corrected = entries.some(each => each.body?.amends === one.id && each.state !== 'rejected');
  return one.state === 'received' && one.body && !corrected && forms[one.kind] && Date.now() - new Date(one.savedAt) < CORRECTABLE_DAYS * 86_400_000;
}

/** The state in words; the receipt large enough to copy onto paper. */
export function stateOf(one) {
  return make('div', { class: 'state ' + one.state },
    paragraph(sayState(one)),
    one.receipt && paragraph(one.receipt, 'receipt'));
}

function sayState(one) {
  return t(`state.${one.state}`, one.receivedAt && sayMoment(one.receivedAt));
}

export function entryLine(one) {
  return `${entryDay(one)} · ${t(`kind.${one.kind}`)} · ${sayState(one)}`;
}
