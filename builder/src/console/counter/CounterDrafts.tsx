import { useApolloClient, useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useId, useState } from 'react';
import {
  CounterDraftsDocument,
  CounterDraftToResumeDocument,
  type CounterDraftInstanceFragment,
} from '../../graphql/generated/graphql';
import { formatDate, formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { useNotify } from '../../ui/notify';

interface CounterDraftsProps {
  readonly onResumed: (draft: CounterDraftInstanceFragment) => void;
}

/** What one began to compile for others and did not send: nothing is lost when the person has to come back. */
export function CounterDrafts({ onResumed }: CounterDraftsProps) {
  const { t, locale } = useLanguage();
  const id = useId();
  const notify = useNotify();
  const client = useApolloClient();
  const { data } = useQuery(CounterDraftsDocument, { fetchPolicy: 'cache-and-network' });
  const [opening, setOpening] = useState<string>();
  const drafts = data?.counterDrafts ?? [];
  const resume = async (code: string) => {
    setOpening(code);
    const found = await client
      .query({ query: CounterDraftToResumeDocument, variables: { code }, fetchPolicy: 'network-only' })
      .then(({ data: answer }) => answer?.instance ?? undefined)
      .catch(() => undefined);
    setOpening(undefined);
    if (found === undefined) notify({ text: t('counter.not-resumed') });
    else onResumed(found);
  };
  if (drafts.length === 0) return null;
  return (
    <section className="card counter-card stack" aria-labelledby={id}>
      <h2 id={id}>{t('counter.drafts')}</h2>
      <ul className="counter-drafts">
        {drafts.map(({ code, serviceTitle, applicantName, updatedAt, expiresAt }) => (
          <li key={code}>
            <span className="counter-draft">
              <strong>{applicantName}</strong>
              <span>{localize(serviceTitle, locale)}</span>
              <span className="small muted">
                {t('counter.draft-saved', { at: formatInstant(updatedAt, locale) })}
                {expiresAt === null
                  ? null
                  : ` ${t('counter.draft-until', { date: formatDate(expiresAt.slice(0, 10), locale) })}`}
              </span>
            </span>
            <Button
              isPending={opening === code}
              aria-label={t('counter.resume-for', { name: applicantName, code })}
              onPress={() => void resume(code)}
            >
              {t('counter.resume')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
