import type { Issue } from '@istanze/shared';
import { authoringText } from '@istanze/shared/authoring';
import { hasMessage } from '../../i18n/has-message';
import type { Wording } from './wording';

/** What is wrong with a rule, in the words of the designer: types are called what people call them. */
export function sayRuleIssue(issue: Issue, wording: Wording): string {
  const { params = {} } = issue;
  if (issue.code === 'comma')
    return wording.t('formula.comma', {
      written: String(params['written']),
      instead: String(params['instead']),
    });
  const { expected, found } = params;
  if (issue.code !== 'logic-type-mismatch' || typeof expected !== 'string' || typeof found !== 'string')
    return authoringText(issue, wording.locale);
  const words = { ...params, expected: typeWords(expected, wording), found: typeWords(found, wording) };
  return authoringText({ ...issue, params: words }, wording.locale);
}

/** `number|money` as “un numero o un importo”. */
function typeWords(kinds: string, { t, locale }: Wording): string {
  const words = kinds.split('|').map((kind) => {
    const key = `type.${kind}`;
    return hasMessage(key) ? t(key) : kind;
  });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format([...new Set(words)]);
}
