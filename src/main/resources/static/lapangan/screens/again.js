/** Forms that open with answers: a draft, a correction of what was received, and what the office refused. */
import * as outbox from 'outbox';
import { drafts } from 'drafts';
import { t } from 'words';
import { notice } from 'dom';
import { answersOf } from 'forms';
import { form, gone, people } from 'screens/entry';
import { idOf } from 'places';

/** "Lanjutkan": what was typed and not saved. */
export async function resume(number) {
  const draft = await drafts.get(idOf(number));
  return draft ? form({ ...draft, restored: true, people: await people(draft.kind) }) : gone();
}

/** A further fact that takes the place of one that was received. The telephone has forgotten its text by then. */
export async function correct(number) {
  const old = await find(number);
  if (!old) return gone();
  const screen = await opened(old, { key: `correct/${old.id}`, amends: old.id, duty: old.body.duty });
  screen.body.splice(2, 0, notice(t('correct.text-gone')));
  return screen;
}

/** What the office refused, with all that was typed; saved as a new entry. */
export async function mend(number) {
  const old = await find(number);
  return old ? opened(old, { key: `mend/${old.id}`, mends: old.id, amends: old.body.amends, duty: old.body.duty, why: old.reason }) : gone();
}

async function find(number) {
  return (await outbox.entries()).find(one => one.id === idOf(number) && one.body);
}

async function opened(old, more) {
  const draft = await drafts.get(more.key);
  const values = draft ? draft.values : answersOf(old.kind, old.body);
  return form({ kind: old.kind, episode: old.episode, alias: old.alias, values, restored: Boolean(draft), ...more });
}
