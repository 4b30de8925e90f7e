// A signature drawn by finger, pen or mouse: whole numbers on a sheet of 600 × 200, kept as the path of a drawing.
const WIDE = 600;
const HIGH = 200;
const MOST = 2500;

for (const sheet of document.querySelectorAll('[data-signature]')) {
  const svg = sheet.querySelector('svg');
  const path = svg.querySelector('path');
  const field = sheet.parentElement.querySelector('input[name=signature]');
  let drawing = field.value;
  let points = 0;
  let last = null;

  const place = (event) => {
    const box = svg.getBoundingClientRect();
    const x = Math.round(Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * WIDE);
    const y = Math.round(Math.min(Math.max((event.clientY - box.top) / box.height, 0), 1) * HIGH);
    return `${x} ${y}`;
  };

  const show = () => {
    path.setAttribute('d', drawing);
    field.value = drawing.trim();
  };

  svg.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    last = place(event);
    drawing += `M${last} `;
    show();
  });

  svg.addEventListener('pointermove', (event) => {
    if (last === null || points >= MOST) return;
    const here = place(event);
    if (here === last) return;
    last = here;
    points += 1;
    drawing += `L${here} `;
    show();
  });

  for (const end of ['pointerup', 'pointercancel']) {
    svg.addEventListener(end, () => { last = null; });
  }

  sheet.querySelector('[data-signature-clear]').addEventListener('click', () => {
    drawing = '';
    points = 0;
    show();
  });

  show();
  sheet.hidden = false;
}
