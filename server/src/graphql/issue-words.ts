import { type Issue, issueText, type Locale } from '@istanze/shared';
import { appointmentsIt } from '../messages/appointments';
import { brandingIt } from '../messages/branding';
import { libraryIt } from '../messages/library';
import { personalIt } from '../messages/personal';
import { representationIt } from '../messages/representation';
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

const OWN = { ...appointmentsIt, ...brandingIt, ...libraryIt, ...personalIt, ...representationIt };

function isOwn(key: string): key is keyof typeof OWN {
  return Object.hasOwn(OWN, key);
}
