/** Kabar: what the office wrote back. Opening the list marks it as read. */
import * as changes from 'changes';
import * as outbox from 'outbox';
import * as lock from 'lock';
import { t } from 'words';
import { make, notice, paragraph, screen } from 'dom';
import { sayMoment } from 'dates';

const PLACE = 'news-read';

export async function unread() {
  const read = await readUntil();
  return (await changes.news()).filter(each => each.position > read).length;
}

export async function replies() {
  const read = await readUntil();
  const news = [...await changes.news()].sort((one, other) => other.position - one.position);
  if (news.length > 0 && news[0].position > read) {
    await lock.write(PLACE, { position: news[0].position });
  }
  const entries = await outbox.entries();
  return screen(t('replies.title'), false,
    news.length > 0 ? news.map(each => one(each, entries, each.position > read)) : notice(t('replies.empty')));
}

async function readUntil() {
  return ((await lock.read(PLACE)) || { position: 0 }).position;
}

function one(reply, entries, fresh) {
  const about = entries.find(each => each.id === reply.about);
  return make('article', { class: 'entry' },
    make('h2', {}, t(`news.${reply.kind}`)),
    fresh && paragraph(t('replies.fresh'), 'state due'),
    paragraph(about ? `${t(`kind.${about.kind}`)} · ${about.alias} · ${sayMoment(reply.at)}` : sayMoment(reply.at), 'quiet'),
    reply.text && paragraph(reply.text, 'reply'),
    about && about.receipt && paragraph(t('replies.receipt', about.receipt), 'quiet'));
}
