import { ok, type Result } from '../kernel';
import { refusal } from './refusal';

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** An address that mail can be sent to (RFC 5321 without quoting and literals), domain in small letters. Issue `email-format`. */
export function parseEmail(text: string): Result<string> {
  const email = text.trim();
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const domain = email.slice(at + 1).toLowerCase();
  if (at < 1 || local.length > 64 || email.length > 254) return refusal('email-format');
  return LOCAL.test(local) && isDomain(domain) ? ok(`${local}@${domain}`) : refusal('email-format');
}

export function isEmail(text: string): boolean {
  const result = parseEmail(text);
  return result.ok && result.value === text;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && /^([a-z]{2,}|xn--.+)$/.test(top);
}
