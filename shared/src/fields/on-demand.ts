import type { FieldInput } from './input';

/** An input that is fetched when a form first uses its type; `parts` names the types it draws with `renderPart`. */
export interface OnDemand<Input = FieldInput> {
  readonly load: () => Promise<Input>;
  readonly parts: readonly string[];
}

export function onDemand<Input>(load: () => Promise<Input>, parts: readonly string[] = []): OnDemand<Input> {
  return { load, parts };
}
