import { Shape } from '../kernel/shape';

export interface PaymentData {
  readonly amount: number;
  readonly notice_number: string;
  readonly invalid_after_due_date: boolean;
  readonly payee: { readonly fiscal_code: string };
}

export interface MessageContent {
  readonly subject: string;
  readonly markdown: string;
  readonly require_secure_channels: boolean;
  readonly due_date?: string;
  readonly payment_data?: PaymentData;
}

export interface NewMessage {
  readonly fiscalCode: string;
  readonly timeToLive: number;
  readonly content: MessageContent;
}

const FISCAL_CODE =
  /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** The fiscal code in a body; throws `ShapeError`. */
export function readFiscalCode(body: unknown): string {
  return new Shape(body).text('fiscal_code', { pattern: FISCAL_CODE });
}

/** A message as it is submitted, with the limits of the official interface; throws `ShapeError`. */
export function readNewMessage(body: unknown, fiscalCode: string, creditor: string): NewMessage {
  const shape = new Shape(body);
  const content = shape.object('content');
  const timeToLive = shape.has('time_to_live') ? shape.amount('time_to_live') : 3_600;
  if (timeToLive < 3_600 || timeToLive > 604_800) throw shape.wrong('time_to_live', 'must be 3600 to 604800');
  return {
    fiscalCode,
    timeToLive,
    content: {
      subject: sized(content, 'subject', 10, 120),
      markdown: sized(content, 'markdown', 80, 10_000),
      require_secure_channels: content.has('require_secure_channels')
        ? content.flag('require_secure_channels')
        : false,
      ...(content.has('due_date') ? { due_date: dueDate(content) } : {}),
      ...(content.has('payment_data')
        ? { payment_data: readPayment(content.object('payment_data'), creditor) }
        : {}),
    },
  };
}

function sized(shape: Shape, key: string, least: number, most: number): string {
  const text = shape.text(key, { longest: most });
  if (text.length < least) throw shape.wrong(key, `is shorter than ${least}`);
  return text;
}

function dueDate(shape: Shape): string {
  return new Date(
    shape.text('due_date', { pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/ }),
  ).toISOString();
}

function readPayment(shape: Shape, creditor: string): PaymentData {
  const amount = shape.amount('amount');
  if (amount > 9_999_999_999) throw shape.wrong('amount', 'is too high');
  return {
    amount,
    notice_number: shape.text('notice_number', { pattern: /^[0123][0-9]{17}$/ }),
    invalid_after_due_date: shape.has('invalid_after_due_date')
      ? shape.flag('invalid_after_due_date')
      : false,
    payee: {
      fiscal_code: shape.has('payee')
        ? shape.object('payee').text('fiscal_code', { pattern: /^[0-9]{11}$/ })
        : creditor,
    },
  };
}
