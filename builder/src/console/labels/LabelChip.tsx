import type { LabelFieldsFragment } from '../../graphql/generated/graphql';
import './labels.css';

/** A label: its name always, its colour as a help. */
export function LabelChip({ label }: { readonly label: LabelFieldsFragment }) {
  return (
    <span className="label-chip" data-tone={label.tone}>
      {label.name}
    </span>
  );
}
