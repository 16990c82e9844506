import { useState } from 'react';
import { useT } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { useNotify } from '../../ui/notify';
import type { QueueState } from '../queue/queue-state';
import { BulkDialog } from './BulkDialog';
import { MOST_CHOSEN, useAllListed } from './use-all-listed';
import type { Selection } from './use-selection';
import './bulk.css';

interface BulkBarProps {
  readonly selection: Selection;
  readonly state: QueueState;
  /** How many the list holds in all. */
  readonly total: number;
  readonly onStarted: () => void;
}

/** At the foot of the list while something is chosen: how many, all of them, what to do. */
export function BulkBar({ selection, state, total, onStarted }: BulkBarProps) {
  const t = useT();
  const notify = useNotify();
  const readAll = useAllListed(state);
  const [reading, setReading] = useState(false);
  const [open, setOpen] = useState(false);
  const count = selection.chosen.size;
  if (count === 0) return null;
  const all = Math.min(total, MOST_CHOSEN);
  const chooseAll = async () => {
    setReading(true);
    try {
      selection.choose(await readAll());
    } catch {
      notify({ text: t('queue.failed') });
    }
    setReading(false);
  };
  return (
    <div className="bulk-bar" role="region" aria-label={t('bulk.bar')}>
      <div className="bulk-bar-line">
        <strong role="status">{t('bulk.chosen', { count })}</strong>
        {count < all ? (
          <Button variant="quiet" isPending={reading} onPress={() => void chooseAll()}>
            {t('bulk.choose-all', { count: all })}
          </Button>
        ) : null}
        <IconButton icon="close" label={t('bulk.clear')} onPress={selection.clear} />
      </div>
      <Button block variant="primary" onPress={() => setOpen(true)}>
        {t('bulk.act', { count })}
      </Button>
      {open ? (
        <BulkDialog
          chosen={[...selection.chosen.values()]}
          onClose={() => setOpen(false)}
          onStarted={() => {
            setOpen(false);
            selection.clear();
            onStarted();
          }}
        />
      ) : null}
    </div>
  );
}
