import type { Path, Text } from '../../kernel';

/** Where a service may name an answer: in the form, and beside it. */
export type UseKind =
  | 'visibleWhen'
  | 'requiredWhen'
  | 'calculated'
  | 'check'
  | 'check-place'
  | 'option'
  | 'item-title'
  | 'fee'
  | 'template'
  | 'guard'
  | 'action'
  | 'settings'
  | 'derived'
  | 'stamp-duty'
  | 'test';

/** One place where an answer is named. */
export interface UsePlace {
  readonly kind: UseKind;
  /** Id of the step, section, field, check, activity, action or test; key of the fee line, template or derived value. */
  readonly node: string;
  readonly name: Text | undefined;
  readonly path: Path;
}

/** Is told each name, what it means (undefined: no field) and in which scope, and says how it is written from now on. */
export type OnUse = (place: UsePlace, name: string, pattern: Path | undefined, scope: Path) => string;
