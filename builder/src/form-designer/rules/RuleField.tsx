import type { Json } from '@istanze/shared';
import { useDesigner } from '../designer';
import { RuleEntry } from './RuleEntry';
import type { RuleKind } from './rule-scene';
import { useRuleScene } from './use-rule-scene';

interface RuleFieldProps {
  readonly kind: RuleKind;
  readonly nodeId: string | undefined;
  readonly logic: Json | undefined;
  /** What it is called, where the kind alone does not say. */
  readonly label?: string;
  readonly onSave: (logic: Json | undefined) => void;
}

/** A rule of the form that is open: what it may read depends on where it stands. */
export function RuleField({ kind, nodeId, logic, label, onSave }: RuleFieldProps) {
  const { document } = useDesigner();
  const scene = useRuleScene(kind, nodeId);
  return (
    <RuleEntry kind={kind} scene={scene} logic={logic} label={label} onSave={onSave} onUndo={document.undo} />
  );
}
