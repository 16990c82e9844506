import {
  type Answers,
  type CompiledForm,
  formatMoney,
  type InstancePlaceholder,
  isJsonObject,
  type Json,
  type JsonObject,
  type Locale,
  localize,
  printedRows,
  printForm,
  romeDate,
} from '@istanze/shared';
import { serverWords } from '../../messages';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { CompiledRelease } from '../../ports/inside/releases';
import { formatDate } from './format-date';
import type { LetterHead } from './letter-head.repository';

/** What a template may name between braces, printed in one language. */
export type Placeholders = Readonly<Record<string, string>>;

export interface PlaceholderSource {
  readonly instance: InstanceRecord;
  readonly release: CompiledRelease;
  readonly head: LetterHead;
  readonly locale: Locale;
  /** Instant at which the text is made. */
  readonly at: string;
  readonly url: string;
  /** Values given by the activity or action; they come before everything else. */
  readonly values: JsonObject;
}

/** Values of the instance, its answers by field key (`vehicles.plate` lists those of a repeat), derived values, and `values`. */
export function placeholdersOf(source: PlaceholderSource): Placeholders {
  const { instance, release, head, locale, at, url, values } = source;
  const today = romeDate(at);
  const known: Readonly<Record<InstancePlaceholder, string>> = {
    code: instance.code,
    protocol: instance.protocol ?? '',
    applicant: instance.applicantName,
    applicantName: addressed(instance, locale),
    fiscalCode: instance.applicantFiscalCode,
    applicantFiscalCode: instance.applicantFiscalCode,
    service: localize(release.content.service.title, locale),
    office: head.officeName,
    officeEmail: head.officeEmail,
    caseOfficer: head.caseOfficer,
    tenant: head.tenantName,
    cadastralCode: head.tenantCadastralCode,
    submittedOn: instance.submittedAt === null ? '' : formatDate(romeDate(instance.submittedAt)),
    today: formatDate(today),
    url,
  };
  return {
    ...printAnswers(release.form, instance.answers, instance.derived, locale, today),
    ...printValues(instance.derived, locale),
    ...known,
    ...printValues(values, locale),
  };
}

/** The name with which a letter addresses the applicant; who gave none is greeted as a citizen. */
function addressed({ applicantName, applicantNamed }: InstanceRecord, locale: Locale): string {
  return applicantNamed ? applicantName : serverWords(locale)('guest.addressed');
}

/** Answers in words; sensitive ones never leave the file of the instance by a letter. */
function printAnswers(
  form: CompiledForm,
  answers: Answers,
  derived: JsonObject,
  locale: Locale,
  today: string,
): Placeholders {
  const printed: Record<string, string> = {};
  const { steps } = printForm(form, answers, locale, { today, facts: derived });
  for (const { pattern, sensitive, text } of printedRows(steps.flatMap(({ sections }) => sections))) {
    if (sensitive || text === '') continue;
    printed[pattern] = printed[pattern] === undefined ? text : `${printed[pattern]}, ${text}`;
  }
  return printed;
}

function printValues(values: JsonObject, locale: Locale): Placeholders {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, string][] => {
      const text = printValue(key, value, locale);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Dates in Italian form, amounts (`amount`, `…Amount`) in euro, lists joined, texts in the language. */
function printValue(key: string, value: Json, locale: Locale): string | undefined {
  if (typeof value === 'number') return /amount$/i.test(key) ? formatMoney(value, locale) : String(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return items.map((item) => printValue('', item, locale) ?? '').join(', ');
  }
  if (isJsonObject(value) && typeof value['it'] === 'string') {
    const wanted = value[locale];
    return typeof wanted === 'string' && wanted !== '' ? wanted : value['it'];
  }
  return undefined;
}
