import type { FieldDefinition, FormDefinition } from '@istanze/shared';
import { changedRows, formRows } from './form-rows';
import { aRelease } from './test-releases';

const field = (key: string, label = key, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  id: key,
  key,
  type: 'text',
  label: { it: label },
  ...more,
});

const form = (...fields: readonly FieldDefinition[]): FormDefinition => aRelease(fields).form;

const drawn = (before: FormDefinition, after: FormDefinition) =>
  changedRows(formRows(before, after)).map((row) =>
    [row.id, row.before?.it ?? '-', row.after?.it ?? '-', ...(row.moved ? ['moved'] : [])].join(' '),
  );

describe('formRows', () => {
  it('keeps a removed field where it stood and shows the changed ones under their headings', () => {
    expect(
      drawn(form(field('a'), field('b'), field('c')), form(field('a'), field('c', 'Ci'), field('d'))),
    ).toEqual(['one Uno Uno', 'section Sezione Sezione', 'b b -', 'c c Ci', 'd - d']);
  });

  it('marks one field as moved, not those that it passed', () => {
    expect(drawn(form(field('a'), field('b'), field('c')), form(field('c'), field('a'), field('b')))).toEqual(
      ['one Uno Uno', 'section Sezione Sezione', 'c c c moved'],
    );
  });

  it('tells the options of a choice with the field they belong to', () => {
    const choice = (...labels: readonly string[]) =>
      field('choice', 'Scelta', {
        type: 'choice',
        settings: { options: labels.map((label) => ({ _id: label, value: label, label: { it: label } })) },
      });
    const [, , row] = changedRows(formRows(form(choice('x', 'y')), form(choice('x', 'z'))));
    expect(row?.parts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['removed y', 'added z']);
  });

  it('draws nothing where nothing changed', () => {
    expect(drawn(form(field('a')), form(field('a')))).toEqual([]);
  });
});
