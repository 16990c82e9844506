import type { Answers } from '../definition';
import { isJsonObject, type JsonObject, type Path } from '../kernel';
import type { CompiledForm } from './types';
import { valuesOf } from './values-of';

/** One due that answers hold. `code` is its notice number; `amount` in cents, null where it is not known yet. */
export interface HeldDue {
  /** Of the field. */
  readonly path: Path;
  readonly list: string;
  readonly code: string;
  readonly amount: number | null;
}

/** The dues that answers hold, in page order. */
export function duesIn(form: CompiledForm, answers: Answers): readonly HeldDue[] {
  return form.fields
    .filter(({ type }) => type.holdsDues === true)
    .flatMap((field) =>
      valuesOf(field, answers).flatMap(({ path, value }) => {
        const items = isJsonObject(value) && Array.isArray(value['items']) ? value['items'] : [];
        return items.filter(isJsonObject).map((item) => toHeld(path, field.settings, item));
      }),
    );
}

function toHeld(path: Path, settings: JsonObject, { code = '', amount = null }: JsonObject): HeldDue {
  return {
    path,
    list: String(settings['list'] ?? ''),
    code: String(code),
    amount: typeof amount === 'number' ? amount : null,
  };
}
