import type { FieldType } from '../fields/type';
import type { Issue, Locale } from '../kernel';
import { issueText as textOfIssue } from '../messages';

/** What to do about an issue, in plain words: those of its field's type where a required value is missing. */
export function issueText(issue: Issue, type: FieldType | undefined, locale: Locale): string {
  const missing = issue.code === 'required' ? type?.missing : undefined;
  return textOfIssue(missing === undefined ? issue : { ...issue, code: missing }, locale);
}
