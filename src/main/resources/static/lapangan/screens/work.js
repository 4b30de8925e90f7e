/** Hasil kerja saya: who has waited longest, and by month what was asked and done for those accompanied today. */
import * as changes from 'changes';
import { t } from 'words';
import { make, link, notice, paragraph, screen } from 'dom';
import { sayMoment, sayMonth, today } from 'dates';
import { forms } from 'forms';
import { sayKind } from 'screens/duties';
import { handle, idOf } from 'places';

/** All numbers as the office last sent them or, by the handle of one of them, the clients behind it. */
export async function work(number) {
  const [cards, at] = [await changes.cards(), await changes.fetchedAt()];
  const asOf = at > 0 && paragraph(t('work.fetched', sayMoment(at)), 'quiet');
  if (number && idOf(number)) return behind(cards, asOf, ...idOf(number).split('/'));
  const waiting = cards.filter(card => card.state !== 'paused' && card.startsOn <= today()).sort((one, other) => silent(other) - silent(one));
  const months = namesIn(cards.map(card => card.work)).sort().reverse();
  return screen(t('work.title'), true, asOf,
    waiting.length > 0 ? [make('h2', {}, t('work.silent')), ...waiting.map(card => person(card, t('work.days', silent(card))))] : notice(t('work.nobody')),
    months.flatMap(month => [make('h2', {}, sayMonth(month)), ...namesIn(cards.map(card => card.work?.[month])).map(kind =>
      make('section', { class: 'person' }, make('h2', {}, link(name(kind), 'kerja/' + handle(`${month}/${kind}`), 'button')), paragraph(say(sum(cards, month, kind)), 'next')))]));
}

function behind(cards, asOf, month, kind) {
  return screen(`${name(kind)}, ${sayMonth(month)}`, true, asOf,
    cards.filter(card => card.work?.[month]?.[kind]).map(card => person(card, say(card.work[month][kind]))), link(t('work.all'), 'kerja', 'button'));
}

function silent(card) {
  return Math.round((Date.parse(today()) - Date.parse(card.visits[0]?.day || card.startsOn)) / 86_400_000);
}

function person(card, words) {
  return make('section', { class: 'person' }, make('h2', {}, link(card.alias, 'sobat/' + handle(card.episode), 'button')), paragraph(words, 'next'));
}

function namesIn(objects) {
  return [...new Set(objects.flatMap(each => Object.keys(each || {})))];
}

/** Asked, done, and done in time. */
function sum(cards, month, kind) {
  return [0, 1, 2].map(at => cards.reduce((all, card) => all + (card.work?.[month]?.[kind] || [0, 0, 0])[at], 0));
}

/** Meetings as such are asked for by nobody. */
function say([owed, done, inTime]) {
  return owed === 0 ? t('work.times', done)
    : [t('work.done', done, owed), done > inTime && t('work.late', done - inTime), owed > done && t('work.left', owed - done)].filter(Boolean).join(' · ');
}

function name(kind) {
  return kind === 'contact' ? t('work.met') : forms[kind] ? sayKind(kind) : t('kind.other');
}
