import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { UndoCommunicationDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';

type Communication = InstanceFullFragment['communications'][number];

/** Whole seconds until an instant, never below zero. */
export function secondsLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}

/** Communications that leave in less than a minute and can still be stopped. */
export function UndoBanners({
  communications,
  onDone,
}: {
  readonly communications: readonly Communication[];
  readonly onDone: () => void;
}) {
  return communications
    .filter(({ undoableUntil, sentAt }) => undoableUntil !== null && sentAt === null)
    .map((one) => <UndoBanner key={one.id} communication={one} onDone={onDone} />);
}

function UndoBanner({
  communication,
  onDone,
}: {
  readonly communication: Communication;
  readonly onDone: () => void;
}) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [undo, { loading }] = useMutation(UndoCommunicationDocument);
  const left = useSecondsLeft(communication.undoableUntil ?? '', onDone);
  if (left === 0) return null;
  const stop = async () => {
    if (loading) return;
    try {
      const { data } = await undo({ variables: { id: communication.id } });
      const result = data?.undoCommunication;
      if (result?.__typename === 'InstancePayload')
        notify({ text: t('undo.done', { subject: communication.subject }) });
      else
        notify({
          text:
            result?.__typename === 'NotAllowed'
              ? reasonText({ t, locale }, result.reason)
              : t('undo.too-late'),
        });
    } catch {
      notify({ text: t('undo.failed') });
    }
    onDone();
  };
  return (
    <Notice
      icon="send"
      title={t('undo.leaving', { subject: communication.subject, seconds: left })}
      actions={
        <Button icon="undo" isPending={loading} onPress={() => void stop()}>
          {t('undo.stop')}
        </Button>
      }
    >
      {t('undo.help')}
    </Notice>
  );
}

function useSecondsLeft(until: string, onEnd: () => void): number {
  const [left, setLeft] = useState(() => secondsLeft(until, Date.now()));
  useEffect(() => {
    const timer = window.setInterval(() => {
      const now = secondsLeft(until, Date.now());
      setLeft(now);
      if (now > 0) return;
      window.clearInterval(timer);
      onEnd();
    }, 500);
    return () => window.clearInterval(timer);
  }, [onEnd, until]);
  return left;
}
