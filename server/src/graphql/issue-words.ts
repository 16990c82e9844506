import { type Issue, issueText, type Locale } from '@istanze/shared';
import { isMessageKey, serverWords } from '../messages';
import type { RequestContext } from './context';

/** The words of issues in the language of the request: the server's own where it has them, else those every side shares. */
export function issueInWords(ctx: Pick<RequestContext, 'locale'>): (issue: Issue) => string {
  const locale: Locale = ctx.locale;
  return (issue) => {
    const key = `issue.${issue.code}`;
    return isMessageKey(key) ? serverWords(locale)(key, issue.params ?? {}) : issueText(issue, locale);
  };
}
