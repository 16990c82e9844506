import { serverWords } from '../../messages';
import type { AppMessage } from '../../ports/outside/citizen-app';
import type { AppSource } from './app-message.repository';

const LONGEST_SUBJECT = 120;
const SHORTEST_SUBJECT = 10;
const LONGEST_TEXT = 10_000;
/** A text up to here is never cut, however many of its signs are escaped. */
const SURELY_WHOLE = 4_000;
const FISCAL_CODE = /[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]/i;

type Source = Pick<AppSource, 'subject' | 'body' | 'code' | 'names' | 'locale' | 'tenantName'>;

/**
 * A message of the area in the form of an app message. The subject, which a locked phone shows, names nobody; the text is
 * what the area has, with signs of markup shown as they were written, and where to go on.
 */
export function appContent(source: Source, url: string): Pick<AppMessage, 'subject' | 'markdown'> {
  const locale = source.locale === 'en' ? 'en' : 'it';
  const t = serverWords(locale);
  const { tenantName: tenant } = source;
  const saysWhere = source.body.length <= SURELY_WHOLE && source.body.includes(url);
  const open = saysWhere ? '' : `${t('app.open', { url })}\n\n`;
  const footer = `${open}${plain(t('app.footer', { tenant }))}`;
  const cut = `\n\n${t('app.cut')}`;
  const body = plain(source.body.trim());
  const room = LONGEST_TEXT - footer.length - 2;
  const fitting = body.length <= room ? body : `${shorten(body, room - cut.length)}${cut}`;
  return { subject: subjectOf(source, locale), markdown: `${fitting}\n\n${footer}` };
}

function subjectOf({ subject, names, code, tenantName }: Source, locale: 'it' | 'en'): string {
  const t = serverWords(locale);
  const written = subject.replace(/\s+/g, ' ').trim();
  if (written.length >= SHORTEST_SUBJECT && !namesSomebody(written, names))
    return shorten(written, LONGEST_SUBJECT);
  const own = code === null ? t('app.subject-plain', { tenant: tenantName }) : t('app.subject', { code });
  return shorten(own, LONGEST_SUBJECT);
}

function namesSomebody(subject: string, names: readonly string[]): boolean {
  if (FISCAL_CODE.test(subject) || subject.includes('@')) return true;
  const words = new Set(wordsOf(subject));
  return names.some((name) => {
    const parts = wordsOf(name);
    return parts.length > 0 && parts.every((part) => words.has(part));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Cut between two words, with a sign that it goes on; never longer than `most`. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\\\ud800-\udbff]$/, '')}…`;
}

/** Text that no reader of Markdown takes for markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]#<>~|]/g, '\\$&').replace(/^(\s*)([-+])(?=[-+\s])/gm, '$1\\$2');
}
