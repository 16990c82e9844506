import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RetryActionDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { useNotify } from '../../ui/notify';

interface Retry {
  readonly busy: boolean;
  retry(): Promise<void>;
}

/** Tries again an automatic step that gave up, once at a time, and says how that went. */
export function useRetryStep(code: string, run: string, onDone: () => void): Retry {
  const words = useLanguage();
  const notify = useNotify();
  const [ask] = useMutation(RetryActionDocument);
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const { data } = await ask({ variables: { code, run } });
      const result = data?.retryAction;
      const refused = result?.__typename === 'NotAllowed';
      notify({ text: refused ? reasonText(words, result.reason) : words.t('stuck.retried') });
    } catch {
      notify({ text: words.t('stuck.failed') });
    }
    setBusy(false);
    onDone();
  };
  return { busy, retry };
}
