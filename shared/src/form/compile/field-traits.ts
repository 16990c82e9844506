import type { FieldAcceptor, FieldValidator } from '../../fields/type';
import type { Json } from '../../kernel';
import type { FieldShell, SectionShell } from './shell';

/** The type's quick look with the field's settings. */
export function quickLook({ type, settings }: FieldShell): ((raw: Json) => boolean) | undefined {
  const look = type.isCanonical?.bind(type);
  return look === undefined ? undefined : (raw) => look(raw, settings);
}

/** Quick look and judgement in one, the type's own where it has one. */
export function acceptorOf(shell: FieldShell, validate: FieldValidator): FieldAcceptor | undefined {
  const { type, settings, definition } = shell;
  if (type.acceptor !== undefined) return type.acceptor(settings, definition);
  const look = quickLook(shell);
  return look === undefined ? undefined : (raw, context) => look(raw) && validate(raw, context).length === 0;
}

/** Asked once, typed by the person, without checks or conditional options of its own. */
export function isSimple({ definition, within, type, settings }: FieldShell): boolean {
  const { calculated, checks, readonlyWhenSourced } = definition;
  return (
    type.hasValue &&
    within === undefined &&
    calculated === undefined &&
    checks === undefined &&
    (type.conditionalOptions?.(settings) ?? []).length === 0 &&
    readonlyWhenSourced !== true
  );
}

/** Simple and always asked. */
export function isPlain(shell: FieldShell): boolean {
  return isSimple(shell) && !isConditional(shell.section) && shell.definition.visibleWhen === undefined;
}

/** True when it, or a section around it in the same item, may be hidden. */
export function isConditional({ definition, parent }: SectionShell): boolean {
  if (definition.visibleWhen !== undefined) return true;
  return parent !== undefined && parent.repeat === undefined && isConditional(parent);
}
