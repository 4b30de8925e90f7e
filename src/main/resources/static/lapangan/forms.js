/** The duties of an agent as data: which questions a form asks, and the body of the fact its answers make. */
import { dayOf, instantOf, today } from 'dates';

const day = { name: 'day', type: 'day', first: today };
const mode = { name: 'mode', type: 'choice', options: ['direct', 'indirect'], first: () => 'direct', remembered: true };
const place = {
  name: 'place', type: 'choice', pairs: true, options: ['home', 'neighbourhood', 'work', 'school', 'neutral'],
  remembered: true, when: values => values.mode === 'direct',
};
const source = {
  name: 'source', type: 'choice', pairs: true, remembered: true, when: values => values.mode === 'indirect',
  options: ['family', 'friend', 'neighbour', 'community-leader', 'phone', 'social-media', 'email', 'other'],
};
const condition = { name: 'condition', type: 'choice', options: ['stable', 'slip', 'lapse', 'relapse', 'unknown'] };
const urgent = { name: 'urgent', type: 'choice', pairs: true, options: ['no', 'yes'], first: () => 'no' };
const notes = (phrases = [], more = {}) => ({ name: 'notes', type: 'text', phrases, optional: true, ...more });
const asking = { own: true };
const wanted = { own: true, optional: false };
const signs = (options, type = 'many') => ({ name: 'signs', type, options, own: true, pairs: type === 'many' });

/**
 * Kind of the fact → its form. `path` stands in the address, which tells nobody what it is about. A question with `own`
 * words reads them under its kind; `together` asks once for several clients; `aside` is not offered by itself.
 */
export const forms = {
  visit: { path: 'kunjungan', fields: [day, mode, place, source, condition, notes()] },
  information: { path: 'obrolan', fields: [day, mode, place, source, notes(['support', 'health', 'plan'], asking)] },
  'relapse-prevention': { path: 'kekuatan', fields: [day, mode, place, source, notes(['triggers', 'strength', 'hard-times'], asking)] },
  'positive-activity': { path: 'kegiatan', fields: [day, mode, place, source, notes(['sport', 'worship', 'village', 'culture', 'skill'], asking)] },
  'group-meeting': {
    path: 'kelompok', together: true,
    fields: [day, { name: 'people', type: 'people' }, { name: 'attended', type: 'choice', pairs: true, options: ['self', 'family'], first: () => 'self' }, notes()],
  },
  'progress-review': { path: 'bulanan', fields: [day, mode, place, source, condition, notes(['better', 'same', 'harder'], wanted)] },
  networking: { path: 'jaringan', fields: [day, notes(['village-office', 'social', 'clinic', 'training'], wanted)] },
  'early-warning': {
    path: 'tanda', report: true,
    fields: [day, signs(['withdrawn', 'mood', 'old-friends', 'missed', 'money', 'sleep', 'family-worried', 'told-me']), urgent, notes()],
  },
  need: {
    path: 'kebutuhan', report: true,
    fields: [day, signs(['work', 'training', 'health', 'papers', 'family', 'legal', 'worship', 'other']), urgent, notes()],
  },
  'referral-proposal': {
    path: 'bantuan', report: true,
    fields: [day, { name: 'agreed', type: 'choice', pairs: true, options: ['yes', 'no'] },
      signs(['health', 'psychology', 'social', 'spiritual', 'couple', 'legal', 'training', 'other']), urgent, notes()],
  },
  'not-done': {
    path: 'tertunda', report: true, aside: true,
    fields: [day, signs(['not-met', 'later', 'unwilling', 'ill', 'far', 'agent-away', 'other'], 'choice'), notes()],
  },
};

const reason = { name: 'reason', type: 'text', phrases: ['mistyped', 'wrong-choice', 'wrong-day'], optional: false };

export function kindOf(path) {
  return Object.keys(forms).find(kind => forms[kind].path === path);
}

/** The questions of a form; one that is opened again is about one client only, and a correction also asks why. */
export function questions(kind, { amends, mends }) {
  const alone = amends || mends ? forms[kind].fields.filter(field => field.type !== 'people') : forms[kind].fields;
  return amends ? [...alone, reason] : alone;
}

export function asked(field, values) {
  return !field.when || field.when(values);
}

/** What the form opens with: first the usual, then what was chosen for this client the last time. */
export function firstValues(kind, remembered = {}) {
  const values = {};
  for (const field of forms[kind].fields) {
    if (field.remembered && remembered[field.name]) {
      values[field.name] = remembered[field.name];
    } else if (field.first) {
      values[field.name] = field.first();
    }
  }
  return values;
}

export function toRemember(kind, values) {
  const kept = forms[kind].fields.filter(field => field.remembered && asked(field, values) && values[field.name]);
  return Object.fromEntries(kept.map(field => [field.name, values[field.name]]));
}

/** The questions that still want an answer. */
export function missing(about) {
  return questions(about.kind, about)
    .filter(field => !field.optional && asked(field, about.values) && isEmpty(about.values[field.name]));
}

function isEmpty(value) {
  return value === undefined || value === null || (Array.isArray(value) ? value.length === 0 : String(value).trim() === '');
}

/** The body of the fact, as docs/sync.md has it. */
export function bodyOf(kind, values, more = {}) {
  const text = (values.notes || '').trim() || undefined;
  const occurredAt = occurred(values);
  const amends = more.amends ? { amends: more.amends, reason: values.reason.trim() } : {};
  if (forms[kind].report) {
    const duty = kind === 'not-done' ? { duty: more.duty } : {};
    return clean({ occurredAt, signs: [values.signs].flat(), urgent: values.urgent === 'yes', text, ...duty, ...amends });
  }
  const family = values.attended === 'family' ? { mode: 'indirect', source: 'family', place: 'neutral' } : {};
  const chosen = forms[kind].fields.filter(field => ['mode', 'place', 'source', 'condition'].includes(field.name) && asked(field, values));
  const answers = Object.fromEntries(chosen.map(field => [field.name, values[field.name]]));
  return clean({ kind, occurredAt, mode: 'direct', ...answers, ...family, notes: text, ...amends });
}

/** A corrected entry keeps its instant as long as its day is left alone. */
function occurred(values) {
  return values.occurredAt && dayOf(new Date(values.occurredAt)) === values.day ? values.occurredAt : instantOf(values.day);
}

function clean(body) {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));
}

/** The answers that made a body, to be looked at again. */
export function answersOf(kind, body) {
  const values = { ...body, day: dayOf(new Date(body.occurredAt)), notes: body.notes || body.text || '' };
  if (forms[kind].report) {
    values.urgent = body.urgent ? 'yes' : 'no';
    values.agreed = 'yes';
    values.signs = kind === 'not-done' ? body.signs[0] : body.signs;
  }
  if (kind === 'group-meeting') values.attended = body.mode === 'indirect' ? 'family' : 'self';
  return values;
}
