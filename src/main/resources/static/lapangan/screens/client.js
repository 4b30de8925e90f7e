/** One client: what is to do, what was done, what can be noted. */
import * as changes from 'changes';
import * as outbox from 'outbox';
import { t } from 'words';
import { make, link, heading, paragraph } from 'dom';
import { sayDay, today } from 'dates';
import { forms } from 'forms';
import { dutyLine, entriesNow, openDuties, sayKind, sayTitle } from 'screens/duties';
import { entryLine } from 'screens/sent';
import { gone } from 'screens/entry';
import { handle, idOf } from 'places';

export async function client(number) {
  const card = (await changes.cards()).find(each => each.episode === idOf(number));
  if (!card) return gone();
  const entries = await entriesNow();
  const duties = openDuties(card, entries);
  const later = duties.filter(duty => !duty.late && duty.from > today());
  const near = duties.filter(duty => !later.includes(duty)).concat(later.slice(0, 1));
  const mine = entries.filter(one => one.episode === card.episode && one.state !== 'received').slice(0, 5);
  return {
    title: t('client.title'),
    live: true,
    body: [
      heading(t('client.heading', card.alias)),
      paragraph(t('week', card.week, card.weeks) + ' · ' + t('client.until', sayDay(card.plannedEnd)), 'week'),
      make('h2', {}, t('client.duties')),
      near.length > 0 ? make('ul', { class: 'list' }, near.map(duty => item(card, duty))) : paragraph(t('home.all-done')),
      later.length > 1 && paragraph(t('client.later', later.length - 1), 'quiet'),
      make('h2', {}, t('client.other')),
      make('div', { class: 'choices' }, Object.keys(forms).filter(kind => !forms[kind].aside).map(kind =>
        link(sayKind(kind), `catat/${number}/${forms[kind].path}`, 'button'))),
      mine.length > 0 && [make('h2', {}, t('client.waiting')), make('ul', { class: 'list' }, mine.map(one => make('li', {}, entryLine(one))))],
      make('h2', {}, t('client.visits')),
      card.visits.length > 0
        ? make('ul', { class: 'list' }, card.visits.map(visit => make('li', {}, `${sayDay(visit.day)} · ${forms[visit.kind] ? sayKind(visit.kind) : t('kind.other')}`)))
        : paragraph(t('client.no-visits')),
    ],
  };
}

function item(card, duty) {
  const place = handle(card.episode);
  return make('li', {},
    make('p', { class: 'next' }, sayTitle(duty)), dutyLine(duty),
    forms[duty.kind] ? make('div', { class: 'actions' },
      link(t('record', sayKind(duty.kind)), `catat/${place}/${forms[duty.kind].path}`, 'button main'),
      !duty.noted && link(t('not-done', sayKind(duty.kind)), `catat/${place}/${forms['not-done'].path}/${handle(duty.rule)}`, 'button quiet'))
      : paragraph(t('duty.unknown'), 'quiet'));
}
