import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveLabelDocument, type LabelFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useNotify } from '../../ui/notify';
import { useDeskChange } from '../use-desk-change';
import { LabelChip } from './LabelChip';
import { LabelDialog } from './LabelDialog';

/** The labels of the municipality: made, changed, archived and taken up again. */
export function LabelsPanel({ labels }: { readonly labels: readonly LabelFieldsFragment[] }) {
  const t = useT();
  const [open, setOpen] = useState<LabelFieldsFragment | 'new'>();
  const archive = useArchiveLabel();
  return (
    <section className="card" aria-labelledby="labels-title">
      <div className="card-head">
        <h2 id="labels-title">{t('labels.page.labels')}</h2>
        <Button icon="plus" onPress={() => setOpen('new')}>
          {t('labels.new')}
        </Button>
      </div>
      {labels.length === 0 ? (
        <EmptyState icon="tag" title={t('labels.page.none')}>
          {t('labels.page.none-help')}
        </EmptyState>
      ) : (
        <ul>
          {labels.map((label) => (
            <li key={label.id} className="kept-row">
              <span className="grow">
                <LabelChip label={label} /> {label.retired ? <Badge>{t('labels.page.retired')}</Badge> : null}
              </span>
              <Button
                variant="quiet"
                aria-label={t('labels.page.edit-named', { name: label.name })}
                onPress={() => setOpen(label)}
              >
                {t('labels.page.edit')}
              </Button>
              <Button
                variant="quiet"
                aria-label={t(label.retired ? 'labels.page.restore-named' : 'labels.page.archive-named', {
                  name: label.name,
                })}
                onPress={() => void archive(label)}
              >
                {t(label.retired ? 'labels.page.restore' : 'labels.page.archive')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open === undefined ? null : (
        <LabelDialog {...(open === 'new' ? {} : { label: open })} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}

/** Archives a label or takes it up again; either can be undone. */
function useArchiveLabel() {
  const t = useT();
  const keep = useDeskChange();
  const notify = useNotify();
  const [save] = useMutation(SaveLabelDocument);
  const turn = async ({ id, name, tone, retired }: LabelFieldsFragment): Promise<void> => {
    const refused = await save({ variables: { id, name, tone, retired: !retired } }).then(
      ({ data }) => keep(data?.saveLabel),
      () => t('desk-settings.not-saved'),
    );
    if (refused !== undefined) return notify({ text: refused });
    notify({
      text: t(retired ? 'labels.page.restored' : 'labels.page.archived', { name }),
      action: {
        label: t('labels.page.undo'),
        run: () => void turn({ id, name, tone, retired: !retired }),
      },
    });
  };
  return turn;
}
