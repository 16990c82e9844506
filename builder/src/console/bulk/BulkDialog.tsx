import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useState } from 'react';
import { BulkChoicesDocument, type BulkChoicesQuery } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { SkeletonLines } from '../../ui/Skeleton';
import { BulkForm } from './BulkForm';
import { BulkLabels } from './BulkLabels';
import type { Chosen } from './use-selection';

export type BulkChoice = BulkChoicesQuery['bulkChoices'][number];

interface BulkDialogProps {
  readonly chosen: readonly Chosen[];
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'labels' }
  | { readonly kind: 'form'; readonly choice: BulkChoice };

/** What to do with the chosen instances: first what, then what it asks, then it goes on by itself. */
export function BulkDialog({ chosen, onClose, onStarted }: BulkDialogProps) {
  const { t, locale } = useLanguage();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const codes = chosen.map(({ code }) => code);
  const { data, error } = useQuery(BulkChoicesDocument, { variables: { codes }, fetchPolicy: 'no-cache' });
  const back = () => setStep({ kind: 'choose' });
  if (step.kind === 'form')
    return (
      <BulkForm choice={step.choice} chosen={chosen} onBack={back} onClose={onClose} onStarted={onStarted} />
    );
  if (step.kind === 'labels')
    return <BulkLabels chosen={chosen} onBack={back} onClose={onClose} onStarted={onStarted} />;
  return (
    <Dialog
      isOpen
      title={t('bulk.act', { count: chosen.length })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.back')}</Button>}
    >
      {error === undefined ? null : <Notice tone="danger" live="alert" title={t('bulk.choices-failed')} />}
      {data === undefined && error === undefined ? (
        <SkeletonLines label={t('bulk.looking')} heights={[44, 44, 44]} />
      ) : null}
      {data?.bulkChoices.length === 0 ? <p>{t('bulk.nothing')}</p> : null}
      <ul className="bulk-choices">
        {data?.bulkChoices.map((choice) => (
          <li key={`${choice.activity} ${choice.outcome}`}>
            <Button block onPress={() => setStep({ kind: 'form', choice })}>
              <span className="bulk-choice-name">{localize(choice.name, locale)}</span>
              <span className="bulk-choice-count small">
                {t('bulk.possible', { count: choice.count, total: chosen.length })}
              </span>
            </Button>
          </li>
        ))}
        <li>
          <Button block onPress={() => setStep({ kind: 'labels' })}>
            <span className="bulk-choice-name">{t('bulk.label')}</span>
            <span className="bulk-choice-count small">
              {t('bulk.possible', { count: chosen.length, total: chosen.length })}
            </span>
          </Button>
        </li>
      </ul>
    </Dialog>
  );
}
