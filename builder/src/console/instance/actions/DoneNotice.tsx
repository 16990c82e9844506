import { useEffect, useRef } from 'react';
import { useT } from '../../../i18n/i18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { nextToWork } from '../../queue/neighbours';
import type { QueueRow } from '../../queue/use-queue';
import { useWorkList } from '../../queue/work-list';

interface DoneNoticeProps {
  readonly name: string;
  readonly code: string;
  /** The list as it was when the work was sent. */
  readonly before: readonly QueueRow[];
}

/** Says that it is done and offers the instance that follows in the list. */
export function DoneNotice({ name, code, before }: DoneNoticeProps) {
  const t = useT();
  const work = useWorkList();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const next = nextToWork(before, work.currentRows(), code);
  return (
    <Notice
      tone="ok"
      live="status"
      ref={box}
      title={t('done.title', { name })}
      actions={
        next === undefined ? undefined : (
          <Button variant="primary" icon="arrowRight" onPress={() => work.open(next)}>
            {t('done.next', { name: next.applicantName })}
          </Button>
        )
      }
    >
      {next === undefined ? t('done.none') : undefined}
    </Notice>
  );
}
