/** Addresses within the app. They hold small numbers given out on the way, never an id, a name or a kind of duty. */
const ids = [];

export function handle(id) {
  return ids.indexOf(id) + 1 || ids.push(id);
}

export function idOf(number) {
  return ids[number - 1];
}

/** Goes to a screen in place of this one: "back" leads past a form that is saved. */
export function goOn(place) {
  location.replace('#' + place);
}

/** Goes to a screen; going where one is already draws it again. */
export function go(place) {
  if (location.hash === '#' + place || (place === '' && location.hash === '')) {
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = place;
  }
}
