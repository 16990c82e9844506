import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  SendCommunicationNowDocument,
  UndoCommunicationDocument,
  type InstanceFullFragment,
  type PerformResultFragment,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { FocusKeeper } from '../../ui/FocusKeeper';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';

type Communication = InstanceFullFragment['communications'][number];

/** Whole seconds until an instant, never below zero. */
export function secondsLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}

/** Communications that leave in less than a minute: they can still be stopped, or sent without waiting. */
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
  const { t } = useLanguage();
  const [stop, stopping] = useMutation(UndoCommunicationDocument);
  const [send, sending] = useMutation(SendCommunicationNowDocument);
  const tell = useTellResult(onDone);
  const left = useSecondsLeft(communication.undoableUntil ?? '', onDone);
  if (left === 0) return null;
  const { id, subject } = communication;
  const busy = stopping.loading || sending.loading;
  const act = (work: () => Promise<PerformResultFragment | undefined>, done: string) => () => {
    if (!busy) void tell(work, done);
  };
  return (
    <FocusKeeper heir="instance-name">
      <Notice
        icon="send"
        title={t('undo.leaving', { subject, seconds: left })}
        actions={
          <>
            <Button
              icon="undo"
              isPending={stopping.loading}
              onPress={act(
                async () => (await stop({ variables: { id } })).data?.undoCommunication,
                t('undo.done', { subject }),
              )}
            >
              {t('undo.stop')}
            </Button>
            <Button
              icon="send"
              isPending={sending.loading}
              onPress={act(
                async () => (await send({ variables: { id } })).data?.sendCommunicationNow,
                t('undo.sent', { subject }),
              )}
            >
              {t('undo.send-now')}
            </Button>
          </>
        }
      >
        {t('undo.help')}
      </Notice>
    </FocusKeeper>
  );
}

/** Does one of the two, says how it went, and lets the page read what stands now. */
function useTellResult(onDone: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  return async (work: () => Promise<PerformResultFragment | undefined>, done: string) => {
    try {
      notify({ text: resultText(await work(), done) });
    } catch {
      notify({ text: t('undo.failed') });
    }
    onDone();
  };
  function resultText(result: PerformResultFragment | undefined, done: string): string {
    if (result?.__typename === 'InstancePayload') return done;
    return result?.__typename === 'NotAllowed'
      ? reasonText({ t, locale }, result.reason)
      : t('undo.too-late');
  }
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
