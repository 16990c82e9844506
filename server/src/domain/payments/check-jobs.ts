import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { NewJob } from '../../platform/outbox';
import type { DebtPositionRow } from './debt-position.repository';

/** Asks the payment platform whether something was paid. */
export const CHECK_PAYMENT = 'check-payment';
/** Tells the workflow that an instance was paid. */
export const SIGNAL_PAYMENT = 'signal-payment';
/** Makes the printable notice of a position. */
export const PAYMENT_NOTICE = 'payment-notice';
/** Makes the receipt of a payment. */
export const PAYMENT_RECEIPT = 'payment-receipt';

const QUICK_SECONDS = [5, 30, 120, 600, 3600] as const;
const SLOW_SECONDS = 6 * 3600;
const FIRST_SLOW_SECONDS = 3600;

type Target = Pick<DebtPositionRow, 'id' | 'instanceId'>;

/** Looks that follow a visit to the payment page, closer together at first; the browser may never come back. */
export function quickChecks(position: Target, now: Date): NewJob {
  return {
    kind: CHECK_PAYMENT,
    key: `${CHECK_PAYMENT}:${position.id}:${uuidv7()}`,
    payload: { positionId: position.id, pace: 'quick', from: now.toISOString() },
    instanceId: position.instanceId,
    timer: true,
    notBefore: after(now, QUICK_SECONDS[0]),
  };
}

/** Looks that go on as long as a published position may be paid somewhere else with its notice. */
export function slowChecks(position: Target, now: Date): NewJob {
  return {
    kind: CHECK_PAYMENT,
    key: `${CHECK_PAYMENT}:${position.id}:published`,
    payload: { positionId: position.id, pace: 'slow' },
    instanceId: position.instanceId,
    timer: true,
    notBefore: after(now, FIRST_SLOW_SECONDS),
  };
}

/** One look at once, because somebody announced a payment. */
export function announcedCheck(iuv: string, now: Date): NewJob {
  return {
    kind: CHECK_PAYMENT,
    key: `${CHECK_PAYMENT}:announced:${iuv}:${uuidv7()}`,
    payload: { iuv, pace: 'once' },
    timer: true,
    notBefore: now,
  };
}

/** When to look next, by the payload of the job; undefined when this series of looks is over. */
export function nextCheck({ pace, from }: JsonObject, now: Date): Date | undefined {
  if (pace === 'slow') return after(now, SLOW_SECONDS);
  if (pace !== 'quick' || typeof from !== 'string') return undefined;
  const start = new Date(from);
  const elapsed = (now.getTime() - start.getTime()) / 1000;
  const next = QUICK_SECONDS.find((seconds) => seconds > elapsed + 1);
  return next === undefined ? undefined : after(start, next);
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
