import type { Answers } from '../definition';
import type { Locale, Path } from '../kernel';
import { printForm } from './print';
import type { CompiledForm, FormContext, PrintedRow, PrintedSection } from './types';

/** An answer in words as it was and as it is; empty where there was or is none. */
export interface PrintedChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two sets of answers of one form, in page order; what was taken away comes last. */
export function printChanges(
  form: CompiledForm,
  { before, after }: { readonly before: Answers; readonly after: Answers },
  locale: Locale,
  context: FormContext,
): readonly PrintedChange[] {
  const old = rowsByPath(printForm(form, before, locale, context).steps);
  const now = rowsByPath(printForm(form, after, locale, context).steps);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    const texts = { before: was?.text ?? '', after: is?.text ?? '' };
    const label = is?.label ?? was?.label ?? '';
    return texts.before === texts.after ? [] : [{ label, ...texts }];
  });
}

function rowsByPath(
  steps: readonly { readonly sections: readonly PrintedSection[] }[],
): ReadonlyMap<Path, PrintedRow> {
  return new Map(steps.flatMap(({ sections }) => sections.flatMap(rowsIn)).map((row) => [row.path, row]));
}

function rowsIn({ groups }: PrintedSection): readonly PrintedRow[] {
  return groups.flatMap(({ rows, sections }) => [...rows, ...sections.flatMap(rowsIn)]);
}
