import type { Json } from '../../kernel';
import type { FieldShell } from './shell';

/** The type's quick look with the field's settings. */
export function quickLook({ type, settings }: FieldShell): ((raw: Json) => boolean) | undefined {
  const look = type.isCanonical?.bind(type);
  return look === undefined ? undefined : (raw) => look(raw, settings);
}

/** Asked once, typed by the person, without checks of its own. */
export function isSimple({ definition, repeat, type }: FieldShell): boolean {
  const { calculated, checks, readonlyWhenSourced } = definition;
  return (
    type.hasValue &&
    repeat === undefined &&
    calculated === undefined &&
    checks === undefined &&
    readonlyWhenSourced !== true
  );
}

/** Simple and always asked. */
export function isPlain(shell: FieldShell): boolean {
  return (
    isSimple(shell) && shell.section.visibleWhen === undefined && shell.definition.visibleWhen === undefined
  );
}
