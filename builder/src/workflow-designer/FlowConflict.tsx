import { useSyncExternalStore } from 'react';
import { useT } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useFlow } from './flow-designer';

/** What two people did to the same states: nothing is saved until one side is chosen. */
export function FlowConflict() {
  const t = useT();
  const { merging } = useFlow();
  const conflict = useSyncExternalStore(merging.subscribe, merging.pending);
  if (conflict === undefined) return null;
  const who = conflict.who ?? t('conflict.somebody');
  return (
    <div className="left-behind">
      <Notice
        tone="warn"
        live="alert"
        title={t('flow.conflict', { who })}
        actions={
          <>
            <Button variant="primary" onPress={() => merging.decide('mine')}>
              {t('conflict.keep-mine')}
            </Button>
            <Button onPress={() => merging.decide('theirs')}>{t('flow.conflict-theirs', { who })}</Button>
          </>
        }
      >
        {t('flow.conflict-help', { names: conflict.names.join(', ') })}
      </Notice>
    </div>
  );
}
