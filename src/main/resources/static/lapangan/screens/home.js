/** Hari ini: at most four clients by alias, what is next for each, late first. */
import * as changes from 'changes';
import * as outbox from 'outbox';
import { drafts } from 'drafts';
import { t } from 'words';
import { make, button, link, notice, paragraph, screen } from 'dom';
import { sayLongDay, today } from 'dates';
import { forms } from 'forms';
import { dutyLine, entriesNow, nextDuty, noted, sayKind, sayTitle } from 'screens/duties';
import { unread } from 'screens/replies';
import { handle } from 'places';
import * as choices from 'choices';
import { renewal } from 'renewal';

export async function home() {
  const [cards, entries, open, news] = [await changes.cards(), await entriesNow(), await drafts.all(), await unread()];
  choices.keepOnly(cards.map(card => card.episode));
  const list = cards.map(card => ({ card, duty: nextDuty(card, entries) })).sort((one, other) => urgency(one) - urgency(other));
  return screen(t('home.title'), true,
    paragraph(sayLongDay(new Date()), 'day'),
    renewal.waiting() && notice(t('update.ready'), '', button(t('update.now'), renewal.start)),
    await storageNotice(),
    entries.filter(one => one.state === 'rejected').length > 0 && notice(t('home.rejected'), 'bad', link(t('home.rejected-see'), 'terkirim', 'button')),
    news > 0 && notice(t('home.replies', news), '', link(t('home.replies-see'), 'kabar', 'button')),
    open.map(unfinished),
    list.length > 0 ? [...list.map(each => person(each, entries)), link(t('work.title'), 'kerja', 'button')] : notice(t('home.nobody')));
}

function urgency({ duty }) {
  return !duty ? 3 : duty.late ? 0 : duty.from <= today() ? 1 : 2;
}

function person({ card, duty }, entries) {
  const place = 'sobat/' + handle(card.episode);
  return make('section', { class: 'person' },
    make('h2', {}, card.alias),
    paragraph(t('week', card.week, card.weeks) + (card.state === 'paused' ? ' · ' + t('paused') : ''), 'week'),
    duty ? [paragraph(sayTitle(duty), 'next'), dutyLine(duty)] : paragraph(t('home.all-done')),
    make('div', { class: 'actions' },
      duty && forms[duty.kind] && link(t('record', sayKind(duty.kind)), `catat/${handle(card.episode)}/${forms[duty.kind].path}`, 'button main'),
      link(t('open-person', card.alias), place, 'button'),
      duty && duty.late && forms[duty.kind] && link(t('not-done', sayKind(duty.kind)), `catat/${handle(card.episode)}/${forms['not-done'].path}/${handle(duty.rule)}`, 'button quiet')),
    noted(card, entries) && paragraph(t('home.noted'), 'quiet'));
}

function unfinished(draft) {
  return notice(t('draft.waiting', t(`kind.${draft.kind}`), draft.alias), 'draft', link(t('draft.continue'), 'lanjut/' + handle(draft.key), 'button'));
}

async function storageNotice() {
  const state = await outbox.storage();
  return ['full', 'lost'].includes(state) && notice(t(`storage.${state}`), 'bad');
}
