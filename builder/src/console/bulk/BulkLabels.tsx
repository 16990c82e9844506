import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { LabelInstancesDocument } from '../../graphql/generated/graphql';
import { createAttempts } from '../../graphql/idempotency';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { LabelChip } from '../labels/LabelChip';
import { useDeskSettings } from '../use-desk-settings';
import { useStartJob } from './use-start-job';
import type { Chosen } from './use-selection';

interface BulkLabelsProps {
  readonly chosen: readonly Chosen[];
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

type Wish = 'keep' | 'add' | 'remove';
const WISHES: readonly Wish[] = ['keep', 'add', 'remove'];

/** Puts labels on the chosen instances or takes them off; what is not touched stays. */
export function BulkLabels({ chosen, onBack, onClose, onStarted }: BulkLabelsProps) {
  const t = useT();
  const { labels } = useDeskSettings();
  const [wishes, setWishes] = useState<Readonly<Record<string, Wish>>>({});
  const [send] = useMutation(LabelInstancesDocument);
  const [attempts] = useState(() => createAttempts());
  const { start, problem, busy } = useStartJob(onStarted);
  const wishFor = (wish: Wish) => labels.filter(({ id }) => wishes[id] === wish).map(({ id }) => id);
  const nothing = wishFor('add').length + wishFor('remove').length === 0;
  const submit = () =>
    void start(async () => {
      const targets = chosen.map(({ code, version }) => ({ code, expectedVersion: version }));
      const title = { it: 'Cambia le etichette', en: 'Change labels' };
      const order = { targets, add: wishFor('add'), remove: wishFor('remove'), title };
      const { data } = await send({ variables: { ...order, idempotencyKey: attempts.keyFor(order) } });
      return data?.labelInstances;
    });
  return (
    <Dialog
      isOpen
      title={t('bulk.confirm-title', { name: t('bulk.label'), count: chosen.length })}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
          <Button variant="primary" isDisabled={nothing} isPending={busy} onPress={submit}>
            {t('bulk.confirm', { name: t('bulk.label'), count: chosen.length })}
          </Button>
        </>
      }
    >
      {problem === undefined ? null : <Notice tone="danger" live="alert" title={problem} />}
      {labels.length === 0 ? <p>{t('labels.none')}</p> : null}
      {labels
        .filter(({ retired }) => !retired)
        .map((label) => (
          <fieldset key={label.id} className="bulk-label">
            <legend>
              <LabelChip label={label} />
            </legend>
            {WISHES.map((wish) => (
              <label key={wish} className="bulk-wish">
                <input
                  type="radio"
                  name={label.id}
                  checked={(wishes[label.id] ?? 'keep') === wish}
                  onChange={() => setWishes((earlier) => ({ ...earlier, [label.id]: wish }))}
                />
                {t(`bulk.wish.${wish}`)}
              </label>
            ))}
          </fieldset>
        ))}
    </Dialog>
  );
}
