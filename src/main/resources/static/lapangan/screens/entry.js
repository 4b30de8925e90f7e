/** The form of a duty: asked, checked, drafted at every keystroke, saved on the telephone. */
import * as outbox from 'outbox';
import * as changes from 'changes';
import { drafts } from 'drafts';
import { t } from 'words';
import { make, link, heading, notice, once, paragraph, twice } from 'dom';
import { dayOf, sayDay, today } from 'dates';
import { asked, bodyOf, firstValues, forms, kindOf, missing, questions, toRemember } from 'forms';
import { fieldOf, labelOf } from 'screens/fields';
import { sayTitle } from 'screens/duties';
import { idOf, handle, goOn } from 'places';
import * as choices from 'choices';

/** A new entry about a client; `duty` is the handle of the duty it speaks of, where it does. */
export async function entry(clientHandle, path, dutyHandle) {
  const card = (await changes.cards()).find(each => each.episode === idOf(clientHandle));
  const kind = kindOf(path);
  if (!card || !kind) return gone();
  const duty = dutyHandle && idOf(dutyHandle);
  const spoken = card.duties.find(each => each.rule === duty);
  const key = ['new', card.episode, kind, duty].filter(Boolean).join('/');
  const draft = await drafts.get(key);
  const values = draft ? draft.values : firstValues(kind, (await choices.of(card.episode))[kind]);
  if (forms[kind].together && !values.people) values.people = [card.episode];
  return form({
    key, kind, episode: card.episode, alias: card.alias, values, duty, dutyTitle: spoken && sayTitle(spoken),
    startsOn: card.startsOn, restored: Boolean(draft), people: await people(kind),
  });
}

/** Whom a form that is asked once for several can be about. */
export async function people(kind) {
  return forms[kind].together ? (await changes.cards()).map(card => [card.episode, card.alias]) : [];
}

export function gone() {
  return { title: t('gone.title'), body: [heading(t('gone.title')), notice(t('gone.text')), link(t('to-home'), '', 'button')] };
}

/** The form itself, also for corrections and for what was refused: `about` has all it needs to be saved. */
export function form(about) {
  const { key, kind, values } = about;
  const fields = questions(kind, about).map(field => fieldOf({ ...field, people: about.people }, values, changed, kind));
  const summary = make('div', { class: 'summary', role: 'alert', tabindex: '-1', hidden: true });
  const save = make('button', { type: 'submit', class: 'main' }, t(about.amends ? 'save.correction' : 'save'));
  const no = notice(t('referral.no'), '');

  function changed() {
    arrange();
    drafts.save(key, { ...about, values, people: undefined });
  }
  function arrange() {
    questions(kind, about).forEach((field, at) => fields[at].show(values.agreed !== 'no' || ['day', 'agreed'].includes(field.name) ? asked(field, values) : false));
    no.hidden = values.agreed !== 'no';
    save.hidden = values.agreed === 'no';
  }
  arrange();
  const node = make('form', { novalidate: true, onsubmit: event => {
    event.preventDefault();
    once(node, () => submit(about, fields, summary));
  } }, fields.map(field => field.node), no,
  make('div', { class: 'actions' }, save, twice(t('discard'), t('discard.sure'), () => discard(about), 'quiet')));
  const title = t(`kind.${kind}`);
  return {
    title: t(about.amends ? 'correct.title' : 'entry.title'),
    body: [
      about.restored && notice(t('draft.restored')),
      heading(about.amends ? t('correct.heading', title) : title),
      paragraph(t('entry.about', about.alias), 'about'),
      about.dutyTitle && paragraph(t('entry.duty', about.dutyTitle), 'about'),
      about.why && notice(t('rejected.why', about.why), 'bad'),
      summary, node,
    ],
  };
}

/** Nothing typed is lost by leaving; only this button forgets it, and asks before. */
async function discard(about) {
  await drafts.drop(about.key);
  goOn('sobat/' + handle(about.episode));
}

async function submit(about, fields, summary) {
  const errors = faults(about);
  fields.forEach(field => field.complain(errors[field.name] || ''));
  const names = Object.keys(errors);
  summary.hidden = names.length === 0;
  if (names.length > 0) {
    summary.replaceChildren(make('h2', {}, t('errors.title')), make('ul', {}, names.map(name =>
      make('li', {}, make('a', { href: `#field-${name}`, onclick: event => jump(event, name) }, errors[name])))));
    summary.focus();
    return;
  }
  await keep(about, summary);
}

/** A jump within the form must not change the address, which names the screen. */
function jump(event, name) {
  event.preventDefault();
  const field = document.getElementById(`field-${name}`);
  const target = field.matches('textarea') ? field : field.querySelector('input');
  target.focus();
  field.scrollIntoView({ block: 'center' });
}

function faults(about) {
  const errors = {};
  for (const field of missing(about)) {
    errors[field.name] = t('error.answer', labelOf(field, about.kind));
  }
  if (about.values.day > today()) errors.day = t('error.future', sayDay(about.values.day));
  // A clock before the first day is wrong; the office mends its times.
  if (about.values.day && about.values.day < about.startsOn && about.startsOn <= today()) errors.day = t('error.before', sayDay(about.startsOn));
  if (about.kind === 'not-done' && about.values.signs === 'other' && !(about.values.notes || '').trim()) {
    errors.notes = t('error.other');
  }
  return errors;
}

/** Whoever took part in a meeting gets an own entry; all are kept together or none. */
async function keep(about, summary) {
  const { key, kind, values, mends } = about;
  const episodes = about.amends || mends || !values.people ? [about.episode] : values.people;
  const aliases = new Map(about.people || []);
  const body = bodyOf(kind, values, about);
  let saved;
  try {
    saved = await outbox.saveAll(episodes.map(episode => ({
      kind, form: `${kind}/1`, episode, alias: episode === about.episode ? about.alias : aliases.get(episode), body,
    })), { draft: key, mends });
  } catch (problem) {
    summary.hidden = false;
    summary.replaceChildren(make('h2', {}, t('not-saved.title')), paragraph(t('not-saved.text')));
    summary.focus();
    return;
  }
  await choices.remember(about.episode, kind, toRemember(kind, values));
  goOn(`tersimpan/${handle(saved[0].id)}`);
}

/** How an entry's day is said in lists. */
export function entryDay(one) {
  return sayDay(dayOf(new Date(one.body?.occurredAt || one.savedAt)));
}
