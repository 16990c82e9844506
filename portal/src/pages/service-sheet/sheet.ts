import type { Text } from '@istanze/shared';
import { toText } from '../../i18n/localization';

/** The voices of a service sheet, as the back office writes them. A missing voice is left out of the page. */
export interface Sheet {
  readonly forWhom: Text;
  readonly description: Text;
  readonly howTo: Text;
  readonly needed: { readonly intro: Text; readonly items: readonly Text[] };
  readonly outcome: Text;
  readonly times: { readonly text: Text; readonly phases: readonly Phase[] };
  readonly costs: Text;
  readonly onlineAccess: Text;
  readonly offices: Text;
  readonly constraints: Text;
  readonly specialCases: Text;
  readonly moreInformation: Text;
  readonly conditions: { readonly title: Text; readonly url: string } | null;
  readonly contacts: SheetContacts;
  readonly lifeEvents: readonly Text[];
  /** The site where the service is really had; null where it is here. */
  readonly leadsTo: URL | null;
}

export interface Phase {
  readonly name: Text;
  readonly days: number | null;
}

export interface SheetContacts {
  readonly text: Text;
  readonly phone: string;
  readonly email: string;
  readonly pec: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads a stored sheet; whatever is not there, or is not what it should be, becomes an empty voice. */
export function parseSheet(value: unknown): Sheet {
  const sheet = object(value);
  const needed = object(sheet['needed']);
  const times = object(sheet['times']);
  return {
    forWhom: toText(sheet['forWhom']),
    description: toText(sheet['description']),
    howTo: toText(sheet['howTo']),
    needed: { intro: toText(needed['intro'] ?? sheet['needed']), items: texts(needed['items']) },
    outcome: toText(sheet['outcome']),
    times: { text: toText(times['text'] ?? sheet['times']), phases: phases(times['phases']) },
    costs: toText(sheet['costs']),
    onlineAccess: toText(sheet['onlineAccess']),
    offices: toText(sheet['offices']),
    constraints: toText(sheet['constraints']),
    specialCases: toText(sheet['specialCases']),
    moreInformation: toText(sheet['moreInformation']),
    conditions: conditions(sheet['conditions']),
    contacts: contacts(sheet['contacts']),
    lifeEvents: texts(sheet['lifeEvents']),
    leadsTo: secureUrl(sheet['externalUrl']),
  };
}

function phases(value: unknown): readonly Phase[] {
  return list(value).map((item) => {
    const phase = object(item);
    return { name: toText(phase['name']), days: typeof phase['days'] === 'number' ? phase['days'] : null };
  });
}

function conditions(value: unknown): Sheet['conditions'] {
  const { title, url } = object(value);
  if (typeof url !== 'string' || !/^(https?:\/\/|\/(?!\/))/.test(url)) return null;
  return { title: toText(title), url };
}

function secureUrl(value: unknown): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' ? url : null;
}

function contacts(value: unknown): SheetContacts {
  const found = object(value);
  const string = (key: string): string => (typeof found[key] === 'string' ? found[key] : '');
  return {
    text: toText('it' in found ? found : found['text']),
    phone: string('phone'),
    email: string('email'),
    pec: string('pec'),
  };
}

function texts(value: unknown): readonly Text[] {
  return list(value)
    .map(toText)
    .filter(({ it }) => it !== '');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
