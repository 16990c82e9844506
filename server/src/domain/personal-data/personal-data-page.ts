import { formatMoney, type Locale } from '@istanze/shared';
import { serverWords } from '../../messages';
import { escapeHtml as escape } from '../../platform/escape-html';
import type { OwnAppointment } from '../appointments';
import { formatDate, formatInstant } from '../documents';
import type { PersonalData, PersonalFile, PersonalInstance, PersonalMessage } from './personal-data';

type Words = ReturnType<typeof serverWords>;
type Fact = readonly [string, string | null];

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#17324d;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{line-height:1.2}h2{margin-top:2.5rem;border-top:1px solid #5d7083;padding-top:1rem}
dl{display:grid;grid-template-columns:minmax(10rem,max-content) 1fr;gap:.25rem 1.5rem}dt{color:#455a64}dd{margin:0;overflow-wrap:anywhere}
article{margin:1rem 0;padding:.75rem 1rem;border:1px solid #d9dadb;border-radius:4px}article p{margin:.25rem 0;white-space:pre-line}
@media(max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}`;

/** The copy of a person's data to be read by the person: one page that needs nothing else. */
export function personalDataPage(data: PersonalData, locale: Locale): string {
  const t = serverWords(locale);
  const title = t('copy.title', { tenant: data.municipality });
  const parts = [
    `<h1>${escape(title)}</h1>`,
    `<p>${escape(t('copy.intro', { at: formatInstant(data.createdAt) }))}</p>`,
    section(t('copy.person'), facts(personFacts(data, t))),
    section(t('copy.contacts'), facts(contactFacts(data, t))),
    section(t('copy.kept'), tree(data.keptForReuse, t)),
    section(
      t('copy.instances'),
      data.instances.map((one) => instance(one, t, locale)).join('\n') || nothing(t),
    ),
    section(
      t('copy.appointments'),
      data.appointments.map((one) => appointment(one, t)).join('\n') || nothing(t),
    ),
    section(t('copy.messages'), messages(data.messages, t)),
    section(
      t('copy.accesses'),
      list(
        data.accesses.map(({ at, office, what, reason, instanceCode }) =>
          [
            `${formatInstant(at)}: ${office} ${readWords(what, t)}`,
            instanceCode ?? '',
            reason === null ? '' : t('copy.reason', { reason }),
          ]
            .filter((part) => part !== '')
            .join(', '),
        ),
        t,
      ),
    ),
    section(
      t('copy.logins'),
      list(
        data.logins.map(
          ({ at, scheme, level }) =>
            `${formatInstant(String(at))}: ${String(scheme).toUpperCase()} ${String(level)}`,
        ),
        t,
      ),
    ),
  ];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${STYLE}</style></head><body>
${parts.join('\n')}
</body></html>
`;
}

function personFacts({ person }: PersonalData, t: Words): readonly Fact[] {
  const birth = person['birthDate'];
  return [
    [t('copy.name-of-person'), `${text(person['givenName'])} ${text(person['familyName'])}`],
    [t('copy.fiscal-code'), text(person['fiscalCode'])],
    [t('copy.birth-date'), typeof birth === 'string' ? formatDate(birth) : null],
    [t('copy.birth-place'), text(person['birthPlace'])],
  ];
}

function contactFacts({ contacts }: PersonalData, t: Words): readonly Fact[] {
  return [
    [t('copy.email'), text(contacts['email'])],
    [t('copy.mobile'), text(contacts['mobile'])],
    [t('copy.language'), text(contacts['locale'])],
    [t('copy.reuse'), t(contacts['reuseData'] === true ? 'copy.yes' : 'copy.no')],
  ];
}

function instance(one: PersonalInstance, t: Words, locale: Locale): string {
  const head: readonly Fact[] = [
    [t('copy.state'), one.state],
    [t('copy.created'), formatInstant(one.createdAt)],
    [t('copy.submitted'), one.submittedAt === null ? null : formatInstant(one.submittedAt)],
    [t('copy.protocol'), one.protocol],
    [t('copy.office'), one.office],
  ];
  const declared = one.declared.map(
    ({ title, rows }) => `<h5>${escape(title)}</h5>${facts(rows.map((row): Fact => [row.label, row.text]))}`,
  );
  const payments = one.payments.map(
    ({ reason, amount, noticeNumber, paidAt, dueDate }) =>
      `${reason}: ${formatMoney(amount, locale)}, ${noticeNumber}, ${paidAt === null ? formatDate(dueDate) : formatInstant(paidAt)}`,
  );
  return [
    `<h3>${escape(`${one.service} (${one.code})`)}</h3>`,
    facts(head),
    ...(one.erased ? [`<p>${escape(t('copy.erased'))}</p>`] : []),
    ...part(t('copy.answers'), declared.join('\n')),
    ...part(
      t('copy.attachments'),
      one.attachments.length === 0 ? '' : list(one.attachments.map(fileLine), t),
    ),
    ...part(t('copy.documents'), one.documents.length === 0 ? '' : list(one.documents.map(fileLine), t)),
    ...part(t('copy.payments'), payments.length === 0 ? '' : list(payments, t)),
    ...part(t('copy.messages'), one.messages.length === 0 ? '' : messages(one.messages, t)),
  ].join('\n');
}

function appointment(one: OwnAppointment, t: Words): string {
  return [
    `<h3>${escape(`${one.topic} (${one.code})`)}</h3>`,
    facts([
      [t('copy.when'), formatInstant(one.startsAt)],
      [t('copy.office'), one.office],
      [t('copy.state'), t(`copy.appointment.${one.state}`)],
      [t('copy.email'), one.email],
      [t('copy.mobile'), one.phone],
      [t('copy.what-for'), one.reason],
      [t('copy.why-cancelled'), one.cancelReason],
    ]),
  ].join('\n');
}

function part(title: string, content: string): readonly string[] {
  return content === '' ? [] : [`<h4>${escape(title)}</h4>`, content];
}

function fileLine({ name, size, at }: PersonalFile): string {
  return `${name} (${formatInstant(at)}, ${String(size)} byte)`;
}

function messages(all: readonly PersonalMessage[], t: Words): string {
  if (all.length === 0) return nothing(t);
  return all
    .map(({ at, from, author, subject, body, attachments }) => {
      const who = from === 'citizen' ? t('copy.from-citizen') : author;
      const files = attachments.length === 0 ? '' : `<p>${escape(attachments.join(', '))}</p>`;
      return `<article><p><strong>${escape(subject)}</strong></p><p>${escape(`${who}, ${formatInstant(at)}`)}</p><p>${escape(body)}</p>${files}</article>`;
    })
    .join('\n');
}

function readWords(what: string, t: Words): string {
  switch (what) {
    case 'download':
      return t('copy.read.download');
    case 'sensitive':
      return t('copy.read.sensitive');
    case 'file':
      return t('copy.read.file');
    default:
      return t('copy.read.instance');
  }
}

/** Values kept by group, whatever their shape. */
function tree(value: unknown, t: Words): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return `<p>${escape(String(value))}</p>`;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('_'));
  if (entries.length === 0) return nothing(t);
  return `<ul>${entries
    .map(
      ([key, inner]) =>
        `<li>${escape(key)}: ${typeof inner === 'object' ? tree(inner, t) : escape(String(inner))}</li>`,
    )
    .join('')}</ul>`;
}

function section(title: string, content: string): string {
  return `<section><h2>${escape(title)}</h2>\n${content}</section>`;
}

function facts(all: readonly Fact[]): string {
  const rows = all.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [`<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`],
  );
  return `<dl>${rows.join('')}</dl>`;
}

function list(lines: readonly string[], t: Words): string {
  if (lines.length === 0) return nothing(t);
  return `<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`;
}

function nothing(t: Words): string {
  return `<p>${escape(t('copy.nothing'))}</p>`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
