/** Elements without markup text: what somebody typed can never become an element. */

/** An element; attributes that start with "on" are listened to, false and null ones are left out. */
export function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat(2).filter(child => child !== null && child !== undefined && child !== false && child !== ''));
  return node;
}

/** A button that cannot be pressed again while what it does is under way. */
export function button(label, action, kind = '', more = {}) {
  const node = make('button', { type: 'button', class: kind, ...more }, label);
  node.addEventListener('click', () => once(node, action));
  return node;
}

/** Runs an action of an element once at a time: a double tap is one tap. */
export async function once(node, action) {
  if (node.dataset.busy) return;
  node.dataset.busy = 'yes';
  try {
    await action();
  } finally {
    delete node.dataset.busy;
  }
}

export function link(label, place, kind = '', more = {}) {
  return make('a', { href: '#' + place, class: kind, ...more }, label);
}

export function heading(text) {
  return make('h1', { tabindex: '-1' }, text);
}

/** A screen under its name; a `live` one is drawn anew when something changes elsewhere. */
export function screen(title, live, ...body) {
  return { title, live, body: [heading(title), ...body] };
}

export function paragraph(text, kind = '') {
  return make('p', { class: kind }, text);
}

/** Something the agent should know, said politely to those who listen instead of look. */
export function notice(text, kind = '', ...more) {
  return make('div', { class: 'notice ' + kind, role: kind === 'bad' ? 'alert' : 'status' }, paragraph(text), more);
}

/** A button for what cannot be taken back: the first touch asks, the second does it. */
export function twice(label, sure, action, kind = '') {
  const node = button(label, () => (node.textContent === sure ? action() : node.replaceChildren(sure)), kind);
  return node;
}
