import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { MyJobsDocument, type StartedJobFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';

/** Starts a job and says, when it did not start, why. */
export function useStartJob(onStarted: () => void) {
  const client = useApolloClient();
  const { t, locale } = useLanguage();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const start = async (send: () => Promise<StartedJobFragment | undefined>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const started = await send();
      if (started?.__typename === 'JobPayload') {
        await client.refetchQueries({ include: [MyJobsDocument] });
        onStarted();
        return;
      }
      setProblem(reasonText({ t, locale }, started?.__typename === 'NotAllowed' ? started.reason : null));
    } catch {
      setProblem(t('bulk.not-started'));
    } finally {
      setBusy(false);
    }
  };
  return { start, problem, busy };
}
