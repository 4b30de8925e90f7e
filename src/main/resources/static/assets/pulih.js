// Small improvements for pages that are complete without them.

// Trusted Types: text becomes HTML (htmx puts pieces of pages in) only through here, and never what would run or load something:
// neither an element that does, nor a handler on one that does not. Charts are drawings (svg) and pass.
const RUNS = /<\/?(script|iframe|frame|object|embed|base|meta|link|style|math|foreignobject|use|animate|set)[\s/>]|<[^>]*[\s/"']on\w+\s*=/i;
window.trustedTypes?.createPolicy('default', { createHTML: (text) => (RUNS.test(text) ? null : text) });

// Digits move on: in a list of questions, choosing an answer (by mouse or by typing its digit) goes to the next question.
document.addEventListener('keydown', (event) => {
  const row = event.target.closest('[data-digits]');
  if (!row || !/^[0-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const option = row.querySelector(`input[type=radio][value="${event.key}"]`);
  if (!option) return;
  event.preventDefault();
  option.checked = true;
  option.dispatchEvent(new Event('change', { bubbles: true }));
  const rows = [...document.querySelectorAll('[data-digits]')];
  const next = rows[rows.indexOf(row) + 1];
  (next?.querySelector('input[type=radio]:checked') ?? next?.querySelector('input[type=radio]')
    ?? row.closest('form').querySelector('button[type=submit], button:not([type])'))?.focus();
});

// What asked.js does first for pages that say so, for every page with errors.
if (document.querySelector('.error-summary')) history.replaceState(null, '', location.href);

// The error summary takes the focus, so that it is read first.
document.querySelector('.error-summary')?.focus();

// A form is sent once.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 4000);
});

// Enter saves the form as if no place search stood before its button; in the search itself it goes to the list found.
document.addEventListener('keydown', (event) => {
  const form = event.target.form;
  if (event.key !== 'Enter' || !form?.querySelector('[data-place-find]') || !event.target.matches('input')) return;
  const search = event.target.matches('[data-place-search]');
  const list = search && document.getElementById(event.target.getAttribute('aria-controls'));
  const button = [...form.elements].find((each) => each.type === 'submit' && !each.matches('[data-place-find]'));
  if (search ? !list.querySelector('input') : !button) return;
  event.preventDefault();
  if (search) list.querySelector('input').focus(); else form.requestSubmit(button);
});

// Shift three times in a row leaves at once.
let shifts = [];
document.addEventListener('keyup', (event) => {
  if (event.key !== 'Shift') { shifts = []; return; }
  shifts = [...shifts.filter((at) => Date.now() - at < 2000), Date.now()];
  if (shifts.length >= 3) document.querySelector('form[action="/keluar"]')?.requestSubmit();
});

// What is typed into a password can be looked at, so that a long one is typed rightly.
for (const field of document.querySelectorAll('input[data-show]')) {
  const label = document.createElement('label');
  const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
  box.addEventListener('change', () => { field.type = box.checked ? 'text' : 'password'; });
  field.form?.addEventListener('submit', () => { field.type = 'password'; });
  label.className = 'show';
  label.append(box, ' ', field.dataset.show);
  field.after(label);
}
