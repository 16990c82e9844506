import fc from 'fast-check';
import { toForm } from '../../../conformance/build-form';
import type { FieldDefinition, FormDefinition, SectionDefinition } from '../../definition';
import { parseForm } from '../parse';
import {
  adaptFragment,
  addField,
  addSection,
  addStep,
  commandStack,
  composite,
  copyNodes,
  execute,
  insertFragment,
  moveField,
  moveFields,
  moveSection,
  moveStep,
  redo,
  removeField,
  removeSection,
  removeStep,
  renameKey,
  restoreForm,
  undo,
  updateField,
  updateSection,
  updateStep,
  type CommandStack,
  type FormCommand,
} from '.';

const NOTHING_FROZEN: ReadonlySet<string> = new Set();

function start(): FormDefinition {
  const parsed = parseForm(
    toForm({
      steps: [
        {
          key: 'one',
          sections: [
            {
              key: 'main',
              fields: [
                {
                  key: 'a',
                  type: 'integer',
                  help: { it: 'Aiuto' },
                  checks: [{ when: 'a > 1', message: 'No', at: ['a'] }],
                },
                { key: 'b', type: 'text', visibleWhen: 'a > 1', required: true },
              ],
            },
            {
              key: 'other',
              localFields: [],
              fields: [{ key: 'c', type: 'text' }],
              sections: [
                {
                  id: 'section-inner',
                  key: 'inner',
                  title: { it: 'inner' },
                  fields: [{ id: 'inner-g', key: 'g', type: 'text', label: { it: 'g' } }],
                },
              ],
            },
          ],
        },
        {
          key: 'two',
          sections: [
            {
              key: 'library',
              pinned: { section: 'person', version: 3 },
              localFields: ['library-e'],
              fields: [
                { key: 'd', type: 'text' },
                { key: 'e', type: 'text' },
              ],
            },
            { key: 'items', repeat: { min: 0, max: 3 }, fields: [{ key: 'f', type: 'text' }] },
          ],
        },
      ],
      checks: [{ when: 'a < 100', message: 'Troppo', at: ['a'] }],
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function newField(id: string): FieldDefinition {
  return { id, key: id, type: 'text', label: { it: id } };
}

/** An edit that depends on the form it meets: what it copies, and which names are taken there. */
type Edit = (definition: FormDefinition) => FormCommand | undefined;

function pasteOf(ids: readonly string[], parentId: string, index: number): Edit {
  return (definition) => {
    const copied = copyNodes(definition, ids);
    if (copied === undefined) return undefined;
    let next = walkIds(definition).length;
    const newId = () => `pasted-${(next += 1)}-${index}`;
    const { fragment } = adaptFragment(copied, { definition, parentId, newId });
    return insertFragment('paste', fragment, parentId, index);
  };
}

function walkIds(definition: FormDefinition): readonly string[] {
  const inSection = (section: SectionDefinition): readonly string[] => [
    section.id,
    ...section.fields.map(({ id }) => id),
    ...(section.sections ?? []).flatMap(inSection),
  ];
  return definition.steps.flatMap(({ id, sections }) => [id, ...sections.flatMap(inSection)]);
}

const FIELDS = [
  'main-a',
  'main-b',
  'other-c',
  'library-d',
  'library-e',
  'items-f',
  'inner-g',
  'n1',
  'n2',
  'ghost',
];
const SECTIONS = [
  'section-main',
  'section-other',
  'section-inner',
  'section-library',
  'section-items',
  's1',
  'ghost',
];
const STEPS = ['step-one', 'step-two', 't1'];
const fieldId = fc.constantFrom(...FIELDS);
const sectionId = fc.constantFrom(...SECTIONS);
const stepId = fc.constantFrom(...STEPS);
const parentId = fc.constantFrom(...STEPS, ...SECTIONS);
const several = fc.uniqueArray(fieldId, { minLength: 1, maxLength: 4 });
const place = fc.integer({ min: 0, max: 3 });
const text = fc.constantFrom(undefined, { it: 'Uno' }, { it: 'Due', en: 'Two' });

const command: fc.Arbitrary<FormCommand> = fc.oneof(
  fc
    .tuple(sectionId, place, fc.constantFrom('n1', 'n2'))
    .map(([section, index, id]) => addField(section, index, newField(id))),
  fieldId.map(removeField),
  fc.tuple(fieldId, sectionId, place).map(([field, section, index]) => moveField(field, section, index)),
  fc
    .tuple(fieldId, text, fc.constantFrom(undefined, true, false))
    .map(([field, help, required]) => updateField(field, { help, required })),
  fc
    .tuple(fieldId, fc.constantFrom({ maxLength: 3 }, undefined))
    .map(([field, settings]) => updateField(field, { settings })),
  fc
    .tuple(parentId, place)
    .map(([parent, index]) =>
      addSection(parent, index, { id: 's1', key: 's1', title: { it: 'S' }, fields: [newField('n1')] }),
    ),
  sectionId.map(removeSection),
  fc.tuple(sectionId, parentId, place).map(([section, parent, index]) => moveSection(section, parent, index)),
  fc.tuple(stepId, place).map(([step, index]) => moveStep(step, index)),
  fc.tuple(several, sectionId, place).map(([fields, section, index]) => moveFields(fields, section, index)),
  several.map((fields) => composite('remove-many', fields.map(removeField))),
  fc
    .tuple(
      sectionId,
      fc.constantFrom(
        undefined,
        { min: 0, max: 2, itemTitle: { it: '{n}' } },
        { min: 1, max: 9, itemTitle: { it: 'N {n}' } },
      ),
    )
    .map(([section, repeat]) => updateSection(section, { repeat })),
  fc.tuple(sectionId, text).map(([section, help]) => updateSection(section, { help })),
  place.map((index) => addStep(index, { id: 't1', key: 't1', title: { it: 'T' }, sections: [] })),
  stepId.map(removeStep),
  fc.tuple(stepId, text).map(([step, help]) => updateStep(step, { help })),
  fc
    .tuple(fieldId, fc.constantFrom('a', 'b', 'renamed', 'other2'))
    .map(([field, key]) => renameKey(field, key, NOTHING_FROZEN)),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: command.map(
      (each): Edit =>
        () =>
          each,
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (kept): Edit =>
        (definition) =>
          restoreForm({ ...definition, steps: definition.steps.slice(0, kept) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...FIELDS, ...SECTIONS, ...STEPS), { maxLength: 3 }),
        parentId,
        place,
      )
      .map(([ids, parent, index]) => pasteOf(ids, parent, index)),
  },
);

function byte(stack: CommandStack): string {
  return JSON.stringify(stack.definition);
}

describe('commands', () => {
  test('undone to the start and redone to the end, definitions are the same byte for byte', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        let stack = commandStack(start());
        const states = [byte(stack)];
        for (const each of edits) {
          const next = each(stack.definition);
          const done = next === undefined ? undefined : execute(stack, next);
          if (done?.ok !== true) continue;
          stack = done.value;
          states.push(byte(stack));
        }
        for (let index = states.length - 1; index >= 0; index--, stack = undo(stack))
          expect(byte(stack)).toBe(states[index]);
        for (const state of states) {
          expect(byte(stack)).toBe(state);
          stack = redo(stack);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('after any edits ids stay unique', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        let { definition } = commandStack(start());
        for (const each of edits) {
          const done = each(definition)?.execute(definition);
          if (done?.ok === true) definition = done.value.definition;
        }
        const ids = walkIds(definition);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('an edit leaves what it is not about as it is', () => {
    const before = start();
    const done = updateField('main-a', { label: { it: 'Nuova' } }).execute(before);
    if (!done.ok) throw new Error('refused');
    const after = done.value.definition;
    expect(after.steps[1]).toBe(before.steps[1]);
    expect(after.steps[0]?.sections[1]).toBe(before.steps[0]?.sections[1]);
    expect(after.steps[0]?.sections[0]?.fields[1]).toBe(before.steps[0]?.sections[0]?.fields[1]);
  });

  test('a new edit forgets what had been undone', () => {
    const one = execute(commandStack(start()), removeField('main-b'));
    if (!one.ok) throw new Error('refused');
    const two = execute(undo(one.value), removeField('other-c'));
    expect(two.ok && two.value.future).toEqual([]);
    expect(two.ok && redo(two.value)).toBe(two.ok && two.value);
  });

  test.each<[string, FormCommand, string]>([
    ['a field that came from the library', removeField('library-d'), 'command-pinned-section'],
    ['moving such a field', moveField('library-d', 'section-main', 0), 'command-pinned-section'],
    ['a place past the end', addField('section-main', 9, newField('n')), 'command-bad-place'],
    ['an id that exists', addField('section-main', 0, newField('main-a')), 'form-duplicate-id'],
    ['a section that is not there', moveField('main-a', 'ghost', 0), 'command-unknown-node'],
    ['a key that is taken', renameKey('main-a', 'b', NOTHING_FROZEN), 'command-key-in-use'],
    ['a key that has been published', renameKey('main-a', 'z', new Set(['a'])), 'command-key-frozen'],
    ['a key that is no name', renameKey('main-a', '__proto__', NOTHING_FROZEN), 'form-bad-key'],
  ])('%s is refused', (_name, refused, code) => {
    expect(refused.execute(start())).toMatchObject({ ok: false, error: [{ code }] });
  });

  test('a field added to a library section is a local one, and may be removed', () => {
    const added = addField('section-library', 1, newField('n')).execute(start());
    if (!added.ok) throw new Error('refused');
    const section = added.value.definition.steps[1]?.sections[0];
    expect(section).toMatchObject({
      localFields: ['library-e', 'n'],
      fields: [{ key: 'd' }, { key: 'n' }, { key: 'e' }],
    });
    expect(removeField('n').execute(added.value.definition).ok).toBe(true);
  });

  test('a new key is followed into conditions, checks and the places they are shown at', () => {
    const done = renameKey('main-a', 'amount', NOTHING_FROZEN).execute(start());
    if (!done.ok) throw new Error('refused');
    const { definition } = done.value;
    expect(parseForm(definition).ok).toBe(true);
    expect(definition).toMatchObject({
      checks: [{ when: { '<': [{ var: 'amount' }, 100] }, at: ['amount'] }],
    });
    expect(definition.steps[0]?.sections[0]?.fields).toMatchObject([
      { key: 'amount', checks: [{ when: { '>': [{ var: 'amount' }, 1] }, at: ['amount'] }] },
      { key: 'b', visibleWhen: { '>': [{ var: 'amount' }, 1] } },
    ]);
  });
});
