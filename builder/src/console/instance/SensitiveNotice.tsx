import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { InstanceDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { formatTime } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { RevealDialog } from './RevealDialog';

interface SensitiveNoticeProps {
  readonly instance: Pick<InstanceFullFragment, 'code' | 'masked' | 'revealedUntil'>;
}

/** Says that some answers are kept closed, or until when they are open; nothing where there are none. */
export function SensitiveNotice({ instance }: SensitiveNoticeProps) {
  const { t, locale } = useLanguage();
  const { code, masked, revealedUntil } = instance;
  const [asking, setAsking] = useState(false);
  useCloseAt(revealedUntil);
  if (revealedUntil !== null)
    return (
      <Notice icon="eye" tone="info" title={t('sensitive.open', { time: formatTime(revealedUntil, locale) })}>
        {t('sensitive.open-help')}
      </Notice>
    );
  if (!masked) return null;
  return (
    <>
      <Notice
        icon="lock"
        tone="info"
        title={t('sensitive.title')}
        actions={
          <Button icon="eye" onPress={() => setAsking(true)}>
            {t('sensitive.show')}
          </Button>
        }
      >
        {t('sensitive.help')}
      </Notice>
      {asking ? <RevealDialog code={code} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Reads the instance again when the hour is over: what was open closes on the screen too. */
function useCloseAt(revealedUntil: string | null) {
  const client = useApolloClient();
  useEffect(() => {
    if (revealedUntil === null) return undefined;
    const left = Date.parse(revealedUntil) - Date.now() + 1000;
    const timer = window.setTimeout(
      () => void client.refetchQueries({ include: [InstanceDocument] }),
      Math.max(0, left),
    );
    return () => window.clearTimeout(timer);
  }, [client, revealedUntil]);
}
