import type { LabelFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { LabelChip } from './LabelChip';

/** The labels of an instance; nothing where there are none. */
export function LabelList({ labels }: { readonly labels: readonly LabelFieldsFragment[] }) {
  const t = useT();
  if (labels.length === 0) return null;
  return (
    <span className="label-list">
      <span className="visually-hidden">{t('labels.of-instance')}</span>
      {labels.map((label) => (
        <LabelChip key={label.id} label={label} />
      ))}
    </span>
  );
}
