import fc from 'fast-check';
import type { CheckDefinition, FormDefinition } from '../../definition';
import {
  addCheck,
  commandStack,
  execute,
  moveCheck,
  redo,
  removeCheck,
  setLanguages,
  undo,
  updateCheck,
  type FormCommand,
} from '.';

const FIELD = { id: 'f', key: 'a', type: 'integer', label: { it: 'A' } } as const;
const START: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 's',
      key: 's',
      title: { it: 'S' },
      sections: [{ id: 'x', key: 'x', title: { it: 'X' }, fields: [FIELD] }],
    },
  ],
};

const check = (id: string): CheckDefinition => ({
  id,
  when: { '>': [{ var: 'a' }, 1] },
  message: { it: id },
});
const owner = fc.constantFrom(undefined, 'f', 'ghost');
const id = fc.constantFrom('c1', 'c2', 'c3');
const place = fc.integer({ min: -1, max: 3 });
const command: fc.Arbitrary<FormCommand> = fc.oneof(
  fc.tuple(owner, place, id).map(([of, index, name]) => addCheck(of, index, check(name))),
  fc
    .tuple(owner, id, fc.constantFrom(undefined, ['a']))
    .map(([of, name, at]) => updateCheck(of, name, { at, message: { it: 'Altro' } })),
  fc.constantFrom([], ['en'] as const).map((languages) => setLanguages(languages)),
  fc.tuple(owner, id).map(([of, name]) => removeCheck(of, name)),
  fc.tuple(owner, id, place).map(([of, name, index]) => moveCheck(of, name, index)),
);

const messages = (checks: readonly CheckDefinition[] | undefined) => checks?.map((one) => one.id);

describe('commands over checks', () => {
  test('are taken back and done again byte for byte', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let stack = commandStack(START);
        const states = [JSON.stringify(START)];
        for (const each of commands) {
          const done = execute(stack, each);
          if (!done.ok) continue;
          stack = done.value;
          states.push(JSON.stringify(stack.definition));
        }
        for (const state of states.toReversed()) {
          expect(JSON.stringify(stack.definition)).toBe(state);
          stack = undo(stack);
        }
        for (const state of states) {
          expect(JSON.stringify(stack.definition)).toBe(state);
          stack = redo(stack);
        }
      }),
    );
  });

  test('order the checks of the form, and leave none behind when the last goes', () => {
    let { definition } = commandStack(START);
    const run = (each: FormCommand) => {
      const done = each.execute(definition);
      if (!done.ok) throw new Error('refused');
      definition = done.value.definition;
    };
    run(addCheck(undefined, 0, check('c1')));
    run(addCheck(undefined, 1, check('c2')));
    run(moveCheck(undefined, 'c2', 0));
    expect(messages(definition.checks)).toEqual(['c2', 'c1']);
    run(removeCheck(undefined, 'c1'));
    run(removeCheck(undefined, 'c2'));
    expect(JSON.stringify(definition)).toBe(JSON.stringify(START));
  });

  test('Italian is always promised', () => {
    const done = setLanguages(['en']).execute(START);
    expect(done.ok && done.value.definition.languages).toEqual(['it', 'en']);
  });

  test('a place that does not exist and a check that is there twice are refused', () => {
    expect(addCheck(undefined, 2, check('c1')).execute(START)).toMatchObject({ ok: false });
    const once = addCheck('f', 0, check('c1')).execute(START);
    const twice = once.ok ? addCheck('f', 0, check('c1')).execute(once.value.definition) : once;
    expect(twice).toMatchObject({ ok: false, error: [{ code: 'form-duplicate-id' }] });
  });
});
