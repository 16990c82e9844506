import type { Json, Logic } from '@istanze/shared';
import { RuleEntry } from '../../form-designer/rules/RuleEntry';
import { useFlow } from '../flow-designer';
import { useGuardScene } from '../use-guard-scene';

interface GuardEntryProps {
  /** Name of the part the condition stands at. */
  readonly name: string;
  readonly label?: string;
  readonly logic: Logic | undefined;
  readonly onSave: (logic: Json | undefined) => void;
}

/** A condition of the flow, written with the rule editor of forms. */
export function GuardEntry({ name, label, logic, onSave }: GuardEntryProps) {
  const { document } = useFlow();
  const scene = useGuardScene(name);
  return (
    <RuleEntry
      kind="guard"
      scene={scene}
      logic={logic}
      label={label}
      onSave={onSave}
      onUndo={document.undo}
    />
  );
}
