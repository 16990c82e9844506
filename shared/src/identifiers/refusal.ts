import { fail, type IssueParam } from '../kernel';

/** A failed Result with one issue at the value itself. */
export function refusal(code: string, params: Readonly<Record<string, IssueParam>> = {}) {
  return fail([{ code, path: '', params }]);
}

/** Upper case without spaces, dots, dashes and slashes: how people write codes should not matter. */
export function compact(text: string): string {
  return text.replace(/[\s.\-/]/g, '').toUpperCase();
}
