import fc from 'fast-check';
import type { FormDefinition } from '../../definition';
import { equalJson, isJsonObject, type Json } from '../../kernel';
import { diffForms, type Change } from '../difference';
import { formTree } from '../difference/form-tree';
import { toJson } from '../difference/to-json';
import { mergeForms, resolveConflict, type MergeConflict } from '.';
import { BASE, edited, edits, type Edit } from '../../../conformance/random-edits';

const RUNS = { numRuns: 300 };

function sides(mine: readonly Edit[], theirs: readonly Edit[]) {
  return { mine: edited(BASE, mine, 'm'), theirs: edited(BASE, theirs, 't') };
}

function same(one: FormDefinition, other: FormDefinition): boolean {
  return equalJson(toJson(one), toJson(other));
}

/** Id of the conflict's node or of one it stands in, as either side has it. */
function isToldBy(
  conflicts: readonly MergeConflict[],
  ref: string,
  ...trees: readonly FormDefinition[]
): boolean {
  const told = new Set(conflicts.map(({ node }) => node));
  return trees.map(formTree).some((tree) => {
    for (let at: string | undefined = ref; at !== undefined && at !== ''; at = tree.get(at)?.parent)
      if (told.has(at)) return true;
    return false;
  });
}

/** What an edit wanted is there in the result. */
function isIn(result: FormDefinition, edit: Change, wanted: FormDefinition): boolean {
  const node = formTree(result).get(edit.ref);
  if (edit.kind === 'removed') return node === undefined;
  if (node === undefined) return false;
  if (edit.kind === 'moved') {
    const there = formTree(wanted).get(edit.ref);
    return node.parent === there?.parent && node.list === there.list;
  }
  return edit.properties.every(({ path, after }) => equalJson(readAt(node.own, path), after));
}

function readAt(json: Json, path: string): Json {
  return path
    .split('.')
    .reduce((value: Json, key) => (isJsonObject(value) ? (value[key] ?? null) : null), json);
}

describe('mergeForms', () => {
  test('without concurrent changes it gives the other', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const other = edited(BASE, list, 't');
        const [one, two] = [mergeForms(BASE, BASE, other), mergeForms(BASE, other, BASE)];
        expect(one).toEqual({ definition: other, conflicts: [] });
        expect(two).toEqual({ definition: other, conflicts: [] });
      }),
      RUNS,
    );
  });

  test('the same change on both sides is no conflict', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const both = edited(BASE, list, 'm');
        expect(mergeForms(BASE, both, structuredClone(both))).toEqual({ definition: both, conflicts: [] });
      }),
      RUNS,
    );
  });

  test('without conflicts it does not matter who is called mine', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const { mine, theirs } = sides(one, other);
        const merged = mergeForms(BASE, mine, theirs);
        const turned = mergeForms(BASE, theirs, mine);
        expect(turned.conflicts.length === 0).toBe(merged.conflicts.length === 0);
        if (merged.conflicts.length === 0) expect(turned.definition).toEqual(merged.definition);
      }),
      RUNS,
    );
  });

  test('every edit of either side is in the result or in a conflict', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const { mine, theirs } = sides(one, other);
        const { definition, conflicts } = mergeForms(BASE, mine, theirs);
        for (const wanted of [mine, theirs])
          for (const edit of diffForms(BASE, wanted)) {
            const kept = isIn(definition, edit, wanted) || isToldBy(conflicts, edit.ref, BASE, mine, theirs);
            expect([edit.kind, edit.ref, kept]).toEqual([edit.kind, edit.ref, true]);
          }
      }),
      RUNS,
    );
  });

  test('every node is in the result at most once, and the result keeps mine where there is a conflict', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const { mine, theirs } = sides(one, other);
        const { definition, conflicts } = mergeForms(BASE, mine, theirs);
        const ids = JSON.stringify(definition).match(/"id":"[^"]+"/g) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        for (const { node, property, mine: kept } of conflicts)
          if (property !== '' && property !== 'place')
            expect(readAt(formTree(definition).get(node)?.own ?? null, property)).toEqual(kept);
      }),
      RUNS,
    );
  });

  test('all conflicts decided for theirs, every edit of theirs is there', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const { mine, theirs } = sides(one, other);
        const { definition, conflicts } = mergeForms(BASE, mine, theirs);
        const decided = conflicts.reduce(
          (form, conflict) => resolveConflict(form, conflict, 'theirs'),
          definition,
        );
        for (const edit of diffForms(BASE, theirs))
          expect([edit.kind, edit.ref, isIn(decided, edit, theirs)]).toEqual([edit.kind, edit.ref, true]);
      }),
      RUNS,
    );
  });
});

describe('a conflict', () => {
  const label = (node: number, value: number): Edit => ({ what: 'label', node, to: 0, at: 0, value });

  test('of one property keeps mine until theirs is chosen', () => {
    const { mine, theirs } = sides([label(0, 1)], [label(0, 2)]);
    const { definition, conflicts } = mergeForms(BASE, mine, theirs);
    expect(conflicts).toMatchObject([{ property: 'title.it', mine: 'Testo 1', theirs: 'Testo 2' }]);
    expect(same(definition, mine)).toBe(true);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('No conflict');
    expect(same(resolveConflict(definition, conflict, 'mine'), mine)).toBe(true);
    expect(same(resolveConflict(definition, conflict, 'theirs'), theirs)).toBe(true);
  });
});
