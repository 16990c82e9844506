import { type Issue, issueText, type Locale } from '@istanze/shared';
import { libraryIt } from '../messages/library';
import { serverWords } from '../messages';
import type { RequestContext } from './context';

/** The words of issues in the language of the request: the server's own where it has them, else those every side shares. */
export function issueInWords(ctx: Pick<RequestContext, 'locale'>): (issue: Issue) => string {
  const locale: Locale = ctx.locale;
  return (issue) => {
    const key = `issue.${issue.code}`;
    return isOwn(key) ? serverWords(locale)(key, issue.params ?? {}) : issueText(issue, locale);
  };
}

function isOwn(key: string): key is keyof typeof libraryIt {
  return Object.hasOwn(libraryIt, key);
}
