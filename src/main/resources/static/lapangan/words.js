// The words of the app in both languages; both are kept on the telephone.
import { recall, remember } from 'store';

const LANGUAGES = ['id', 'en'];

let code = LANGUAGES.includes(recall('language')) ? recall('language') : 'id';
let texts = {};

async function load() {
  texts = (await (code === 'en' ? import('words/en') : import('words/id'))).default;
  document.querySelector('html').lang = code;
}

/** Resolves when words can be said. */
export const ready = load();

export const language = () => code;

export function setLanguage(chosen) {
  code = LANGUAGES.includes(chosen) ? chosen : 'id';
  remember('language', code);
  return load();
}

/** The text of `field.app.<key>`, with its arguments put in; a key without text is shown, which a test finds. */
export function t(key, ...values) {
  const text = Object.hasOwn(texts, key) ? texts[key] : key;
  return text.replace(/\{(\d)\}/g, (_, at) => String(values[at] ?? ''));
}
