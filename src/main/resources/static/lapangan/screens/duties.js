/** Duties in words: what is next, since when it is late, what is noted already. */
import { language, t } from 'words';
import { make } from 'dom';
import { dayOf, sayDay, today } from 'dates';
import { forms } from 'forms';
import * as changes from 'changes';
import * as outbox from 'outbox';

const DONE = ['done', 'refused', 'impossible', 'missed'];

/** Own entries; `fresh` are those the cards do not know of yet. */
export async function entriesNow() {
  const fetched = await changes.fetchedAt();
  return (await outbox.entries()).map(one => ({ ...one, fresh: one.state === 'received' && one.savedAt > fetched }));
}

/** The duties still to do, late ones first. What this telephone has noted meanwhile is told apart by `noted`. */
export function openDuties(card, entries) {
  const taken = new Set();
  return card.duties
    .filter(duty => !DONE.includes(duty.state))
    .map(duty => ({ ...duty, late: duty.state === 'late' || duty.to < today(), noted: isNoted(card, duty, entries, taken), why: why(card, duty, entries) }))
    .sort((one, other) => other.late - one.late || one.from.localeCompare(other.from) || one.to.localeCompare(other.to));
}

/** An entry counts for one duty only, the first that it fits. */
function isNoted(card, duty, entries, taken) {
  const found = entries.find(one => fits(one, card, duty) && !taken.has(one.id));
  if (found) taken.add(found.id);
  return Boolean(found);
}

/** The reason the agent gave last for not having done it, as long as this telephone knows. */
function why(card, duty, entries) {
  const told = entries.find(one => one.kind === 'not-done' && one.episode === card.episode && one.body?.duty === duty.rule && one.state !== 'rejected');
  return told && told.body.signs[0];
}

function fits(one, card, duty) {
  return one.episode === card.episode && one.kind === duty.kind && (one.fresh || ['saved', 'sending', 'waiting'].includes(one.state))
    && dayOf(new Date(one.body?.occurredAt || one.savedAt)) >= duty.from;
}

export function nextDuty(card, entries) {
  return openDuties(card, entries).find(duty => !duty.noted);
}

export function noted(card, entries) {
  return openDuties(card, entries).some(duty => duty.noted);
}

/** Kinds this app knows have words of their own; others are shown as the office names them. */
export function sayKind(kind) {
  return t(`kind.${kind}`);
}

export function sayTitle(duty) {
  return forms[duty.kind] ? sayKind(duty.kind) : duty.title[language()] || duty.title.id;
}

export function dutyLine(duty) {
  const [words, kind] = duty.noted ? [t('duty.noted'), 'noted']
    : duty.late ? [t('duty.late', sayDay(duty.to)), 'late']
      : duty.from <= today() ? [t('duty.until', sayDay(duty.to)), 'due'] : [t('duty.from', sayDay(duty.from)), 'later'];
  const reason = duty.why && !duty.noted && make('p', { class: 'quiet' }, t('duty.why', t(`not-done.${duty.why}`)));
  return [make('p', { class: 'state ' + kind }, words), reason];
}
