/** Setelan: language, installing, what the telephone keeps, about. */
import * as lock from 'lock';
import * as outbox from 'outbox';
import { language, setLanguage, t } from 'words';
import { make, button, paragraph, screen } from 'dom';
import { go } from 'places';
import { installing } from 'renewal';

export async function settings() {
  const about = await lock.about();
  const wasUsed = (await outbox.entries()).length > 0;
  return screen(t('settings.title'), false,
    languages(),
    make('h2', {}, t('settings.install')),
    wasUsed && installing.possible() ? button(t('install.now'), installing.start, 'main') : paragraph(t('install.help')),
    make('h2', {}, t('settings.storage')),
    paragraph(t(`storage.${await outbox.storage()}`)),
    make('h2', {}, t('settings.safety')),
    paragraph(t('safety.exit')),
    paragraph(t('safety.lock')),
    button(t('safety.lock-now'), () => lock.lock()),
    make('h2', {}, t('settings.about')),
    paragraph(t('about.device', about.device.slice(-6).toUpperCase())),
    paragraph(t('about.what'), 'quiet'));
}

function languages() {
  const option = (code, label) => {
    const input = make('input', { type: 'radio', name: 'language', value: code, checked: language() === code, onchange: async () => {
      await setLanguage(code);
      go('setelan');
    } });
    return make('label', { class: 'option', lang: code }, input, make('span', {}, label));
  };
  return make('fieldset', {}, make('legend', {}, t('settings.language')), make('div', { class: 'row' },
    option('id', 'Bahasa Indonesia'), option('en', 'English')));
}
