import { type Issue, issueText, type Locale } from '@istanze/shared';
import type { RequestContext } from './context';

/** The words of issues in the language of the request. */
export function issueInWords(ctx: Pick<RequestContext, 'locale'>): (issue: Issue) => string {
  const locale: Locale = ctx.locale;
  return (issue) => issueText(issue, locale);
}
