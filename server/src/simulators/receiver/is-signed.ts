import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SimulatorContext } from '../kernel/context';

const MOST_SECONDS = 300;

/** As docs/workflow-language.md tells receivers: `t=<seconds>,v1=<hex HMAC-SHA256 of "<seconds>.<body>">`, not older than five minutes. */
export function isSigned(
  body: string,
  header: string,
  { secrets, now }: Pick<SimulatorContext, 'secrets' | 'now'>,
): boolean {
  const [, seconds = '', digest = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (Math.abs(now().getTime() / 1000 - Number(seconds)) > MOST_SECONDS) return false;
  const expected = createHmac('sha256', secrets.receiverSecret).update(`${seconds}.${body}`).digest();
  return digest !== '' && timingSafeEqual(expected, Buffer.from(digest, 'hex'));
}
