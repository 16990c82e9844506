import type { AppMessage } from '../../../ports/outside/citizen-app';

const SUBJECT = { least: 10, most: 120 };
const MARKDOWN = { least: 80, most: 10_000 };
const MOST_CENTS = 9_999_999_999;

/** Why App IO would answer 400; undefined when it has no reason to. */
export function faultOf({ subject, markdown, dueAt, payment }: AppMessage): string | undefined {
  if (!isWithin(subject, SUBJECT)) return 'subject-length';
  if (!isWithin(markdown, MARKDOWN)) return 'markdown-length';
  if (dueAt !== null && Number.isNaN(Date.parse(dueAt))) return 'due-date';
  if (payment === null) return undefined;
  if (!/^[0123][0-9]{17}$/.test(payment.noticeNumber)) return 'notice-number';
  const { amount } = payment;
  return Number.isSafeInteger(amount) && amount >= 1 && amount <= MOST_CENTS ? undefined : 'amount';
}

/** The body of `POST /messages`. Notices tell of requests of people: no copy of them is sent by App IO's own mail. */
export function messageBody(message: AppMessage, timeToLive: number): object {
  const { fiscalCode, subject, markdown, dueAt, payment } = message;
  return {
    fiscal_code: fiscalCode,
    time_to_live: timeToLive,
    feature_level_type: 'STANDARD',
    content: {
      subject,
      markdown,
      require_secure_channels: true,
      ...(dueAt === null ? {} : { due_date: new Date(dueAt).toISOString() }),
      ...(payment === null
        ? {}
        : {
            payment_data: {
              amount: payment.amount,
              notice_number: payment.noticeNumber,
              invalid_after_due_date: false,
              payee: { fiscal_code: payment.creditorFiscalCode },
            },
          }),
    },
  };
}

function isWithin(text: string, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return text.length >= least && text.length <= most;
}
