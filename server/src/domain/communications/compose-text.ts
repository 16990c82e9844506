import { fillPlaceholders, isJsonObject, type JsonObject, type Locale, localize } from '@istanze/shared';
import { serverWords } from '../../messages';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { Releases } from '../../ports/inside/releases';
import { getLetterHead, type LetterHead, placeholdersOf } from '../documents';

/** Whom a text is for, and in which language. */
export interface Recipient {
  readonly locale: Locale;
  readonly email: string | null;
}

export async function getRecipient(tx: TenantTransaction, citizenId: string): Promise<Recipient> {
  const [row] = await tx.query<{ locale: string; email: string | null }>(
    'select locale, email from citizen where tenant_id = $1 and id = $2',
    [tx.tenantId, citizenId],
    'communication_recipient',
  );
  return { locale: row?.locale === 'en' ? 'en' : 'it', email: row?.email ?? null };
}

export interface ComposedText {
  readonly subject: string;
  readonly body: string;
  readonly locale: Locale;
  readonly head: LetterHead;
}

/** Subject and body of a notice in the person's language, from the template of the release or in our own words. */
export async function composeText(
  tx: TenantTransaction,
  releases: Releases,
  request: {
    readonly instance: InstanceRecord;
    readonly kind: string;
    readonly template: string;
    readonly values: JsonObject;
  },
  { at, url }: { readonly at: Date; readonly url: string },
): Promise<ComposedText> {
  const { instance } = request;
  const release = await releases.get(tx, instance.releaseId);
  const head = await getLetterHead(tx, instance.officeId);
  const { locale } = await getRecipient(tx, instance.citizenId);
  const placeholders = placeholdersOf({
    instance,
    release,
    head,
    locale,
    at: at.toISOString(),
    url,
    values: request.values,
  });
  const template = release.content.configuration.templates[request.template];
  if (template === undefined) return { ...ownWords(request, locale, placeholders), locale, head };
  return {
    subject: fillPlaceholders(localize(template.title, locale), placeholders),
    body: tidy(fillPlaceholders(localize(template.body, locale), placeholders)),
    locale,
    head,
  };
}

const KINDS = [
  'supplement-request',
  'pre-rejection',
  'decision',
  'acceptance',
  'rejection',
  'dismissal',
  'payment-request',
  'taking-charge',
] as const;

/** What is said when the service has no template for it: the kind of notice, then what the office wrote. */
function ownWords(
  { kind, values }: { readonly kind: string; readonly values: JsonObject },
  locale: Locale,
  placeholders: Readonly<Record<string, string>>,
): { readonly subject: string; readonly body: string } {
  const t = serverWords(locale);
  const known = KINDS.find((one) => one === kind);
  const names = { code: placeholders['code'] ?? '', service: placeholders['service'] ?? '' };
  const subject =
    known === undefined ? t('message.subject', names) : t(`communication.${known}.subject`, names);
  const intro = known === undefined ? '' : t(`communication.${known}.body`, names);
  const written = ['text', 'reasons', 'asked', 'notes'].map((key) => textOf(values[key]));
  const greeting = t('mail.greeting', { name: placeholders['applicantName'] ?? '' });
  return { subject, body: tidy([greeting, intro, ...written].join('\n\n')) };
}

function textOf(value: unknown): string {
  return typeof value === 'string'
    ? value
    : isJsonObject(value) && typeof value['it'] === 'string'
      ? value['it']
      : '';
}

function tidy(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
