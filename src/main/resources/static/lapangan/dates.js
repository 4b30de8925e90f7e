/** Days and times as people say them here. */
import { language, t } from 'words';

const locale = () => (language() === 'en' ? 'en-GB' : 'id-ID');

/** "2026-11-30" of a moment, by the telephone's own clock. */
export function dayOf(moment) {
  const two = number => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function today() {
  return dayOf(new Date());
}

export function daysBefore(count) {
  const moment = new Date();
  moment.setDate(moment.getDate() - count);
  return dayOf(moment);
}

/** A day without its year, for what is near. */
export function sayDay(day) {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(new Date(day + 'T12:00:00'));
}

export function sayMonth(month) {
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }).format(new Date(month + '-15T12:00:00'));
}

export function sayLongDay(moment) {
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' }).format(moment);
}

export function sayTime(moment) {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(moment);
}

/** "14.02" of today, "kemarin 09.30", "21 November 14.02". */
export function sayMoment(at) {
  const moment = new Date(at);
  const day = dayOf(moment);
  const time = sayTime(moment);
  return day === today() ? time : day === daysBefore(1) ? t('day.yesterday-at', time) : `${sayDay(day)} ${time}`;
}

/** The instant of what was done on a day: now when it is today, else noon of that day. */
export function instantOf(day) {
  return (day === today() ? new Date() : new Date(day + 'T12:00:00')).toISOString();
}

/** Waiting time in words: seconds below a minute, else minutes. */
export function sayWait(seconds) {
  return seconds < 60 ? t('wait.seconds', seconds) : t('wait.minutes', Math.ceil(seconds / 60));
}
