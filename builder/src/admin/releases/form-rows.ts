import type { FormDefinition, SectionDefinition, Text } from '@istanze/shared';
import { diffForms, type Change, type PropertyChange } from '@istanze/shared/authoring';

/** What became of a row, and the difference of what stands in it: its options and checks. */
export interface FormRow {
  readonly id: string;
  readonly kind: 'step' | 'section' | 'field';
  /** 0 for a step, one more for each section around. */
  readonly depth: number;
  /** Its name on either side; undefined where it is not there. */
  readonly before: Text | undefined;
  readonly after: Text | undefined;
  readonly moved: boolean;
  readonly properties: readonly PropertyChange[];
  readonly parts: readonly Change[];
}

interface Line {
  readonly id: string;
  readonly kind: FormRow['kind'];
  readonly depth: number;
  readonly name: Text;
}

/** Two versions of a form laid beside each other: the later one's order, what was removed where it stood. */
export function formRows(before: FormDefinition, after: FormDefinition): readonly FormRow[] {
  const was = linesOf(before);
  const is = linesOf(after);
  const names = new Map(was.map(({ id, name }) => [id, name]));
  const changes = diffForms(before, after);
  return interleave(was, is).map((line) => ({
    ...line,
    before: names.get(line.id),
    after: is.find(({ id }) => id === line.id)?.name,
    moved: changes.some(
      (change) => change.kind === 'moved' && change.id === line.id && change.node === line.kind,
    ),
    properties: changes
      .filter((change) => change.kind === 'changed' && change.id === line.id && change.node === line.kind)
      .flatMap(({ properties }) => properties),
    parts: partsOf(line.id, changes),
  }));
}

/** True when something of the row differs. */
export function isChanged({ before, after, moved, properties, parts }: FormRow): boolean {
  return before === undefined || after === undefined || moved || properties.length + parts.length > 0;
}

/** Rows that changed and, so that one knows where they are, what they stand in. */
export function changedRows(rows: readonly FormRow[]): readonly FormRow[] {
  let deepest = -1;
  return [...rows]
    .reverse()
    .filter((row) => {
      const holds = row.depth < deepest;
      if (!holds && !isChanged(row)) return false;
      deepest = row.depth;
      return true;
    })
    .reverse();
}

function linesOf(form: FormDefinition): readonly Line[] {
  return form.steps.flatMap((step) => [
    { id: step.id, kind: 'step', depth: 0, name: step.title } as const,
    ...step.sections.flatMap((section) => sectionLines(section, 1)),
  ]);
}

function sectionLines(section: SectionDefinition, depth: number): readonly Line[] {
  return [
    { id: section.id, kind: 'section', depth, name: section.title },
    ...section.fields.map(({ id, label }): Line => ({ id, kind: 'field', depth: depth + 1, name: label })),
    ...(section.sections ?? []).flatMap((inner) => sectionLines(inner, depth + 1)),
  ];
}

/** The later lines, each removed line after the one it followed. */
function interleave(was: readonly Line[], is: readonly Line[]): readonly Line[] {
  const there = new Set(is.map(({ id }) => id));
  const after = new Map<string, Line[]>();
  let last = '';
  for (const line of was) {
    if (there.has(line.id)) last = line.id;
    else after.set(last, [...(after.get(last) ?? []), line]);
  }
  return [...(after.get('') ?? []), ...is.flatMap((line) => [line, ...(after.get(line.id) ?? [])])];
}

/** Options and checks name what they belong to in their ref. */
function partsOf(id: string, changes: readonly Change[]): readonly Change[] {
  return changes.filter(
    ({ node, ref }) => (node === 'option' || node === 'check') && ref.startsWith(`${id}/`),
  );
}
