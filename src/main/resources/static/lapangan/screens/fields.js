/** The questions of a form as elements. Each: {name, node, show(visible), complain(text)}; answers go into `values`. */
import { make, button } from 'dom';
import { t } from 'words';
import { today, daysBefore } from 'dates';

const makers = { choice, many, text, day, people: many };

/** @param field a question of forms.js; `changed` is called after every answer. */
export function fieldOf(field, values, changed, kind) {
  const complaint = make('p', { class: 'error', id: `error-${field.name}`, hidden: true });
  const node = makers[field.type](field, values, changed, complaint, kind);
  return {
    name: field.name,
    node,
    show: visible => { node.hidden = !visible; },
    complain(words) {
      complaint.textContent = words;
      complaint.hidden = !words;
      node.classList.toggle('wrong', Boolean(words));
    },
  };
}

/** The words of a question: its own in this form, or the usual ones. */
export function labelOf(field, kind) {
  return t(field.own ? `ask.${kind}.${field.name}` : `ask.${field.name}`);
}

function group(field, kind, complaint, inside) {
  return make('fieldset', { id: `field-${field.name}`, 'aria-describedby': `error-${field.name}` },
    make('legend', {}, labelOf(field, kind), field.optional && make('span', { class: 'optional' }, ' ' + t('optional'))),
    complaint, make('div', { class: field.pairs ? 'pairs' : '' }, inside));
}

function option(type, name, value, label, checked, chosen) {
  const input = make('input', { type, name, value, checked, onchange: () => chosen(input) });
  return make('label', { class: 'option' }, input, make('span', {}, label));
}

function choice(field, values, changed, complaint, kind) {
  return group(field, kind, complaint, field.options.map(value =>
    option('radio', field.name, value, sayOption(field, value, kind), values[field.name] === value, () => {
      values[field.name] = value;
      changed();
    })));
}

/** Several of a list; a question about people brings them as [value, label]. */
function many(field, values, changed, complaint, kind) {
  const options = field.type === 'people' ? field.people : field.options.map(value => [value, sayOption(field, value, kind)]);
  const chosen = new Set(values[field.name] || []);
  return group(field, kind, complaint, options.map(([value, label]) =>
    option('checkbox', field.name, value, label, chosen.has(value), input => {
      chosen[input.checked ? 'add' : 'delete'](value);
      values[field.name] = [...chosen];
      changed();
    })));
}

function sayOption(field, value, kind) {
  return t(`${field.own ? kind : field.name}.${value}`);
}

/** One short text; ready phrases save typing with a thumb. */
function text(field, values, changed, complaint, kind) {
  const area = make('textarea', {
    id: `field-${field.name}`, name: field.name, rows: '3', maxlength: field.name === 'reason' ? '500' : '1000', autocomplete: 'off',
    'aria-describedby': `error-${field.name}`, oninput: take,
  });
  area.value = values[field.name] || '';
  function take() {
    values[field.name] = area.value;
    changed();
  }
  const phrases = (field.phrases || []).map(phrase => button(t(`phrase.${phrase}`), () => {
    area.value = [area.value.trim(), t(`phrase.${phrase}`)].filter(Boolean).join('. ');
    take();
  }, 'phrase'));
  return make('div', { class: 'question' },
    make('label', { for: area.id }, labelOf(field, kind), field.optional && make('span', { class: 'optional' }, ' ' + t('optional'))),
    complaint, area,
    phrases.length > 0 && make('div', { class: 'phrases', role: 'group', 'aria-label': t('phrases') }, phrases));
}

/** Today, yesterday or another day: most entries are made on the day itself. */
function day(field, values, changed, complaint, kind) {
  const date = make('input', {
    type: 'date', id: 'other-day', max: today(), oninput: () => choose(date.value),
  });
  const other = make('div', { class: 'other-day' }, make('label', { for: 'other-day' }, t('day.which')), date);
  const known = [[today(), t('day.today')], [daysBefore(1), t('day.yesterday')]];
  const isOther = !known.some(([value]) => value === values.day);
  date.value = isOther ? values.day : '';
  other.hidden = !isOther;
  function choose(value) {
    values.day = value;
    changed();
  }
  return group(field, kind, complaint, [
    make('div', { class: 'row' },
      known.map(([value, label]) => option('radio', 'day', value, label, values.day === value, () => {
        other.hidden = true;
        choose(value);
      })),
      option('radio', 'day', 'other', t('day.other'), isOther, () => {
        other.hidden = false;
        choose(date.value);
        date.focus();
      })),
    other]);
}
