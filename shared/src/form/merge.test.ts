import fc from 'fast-check';
import { diffAnswers, mergeChanges, readPath, writePath } from '.';
import type { Answers } from '../definition';
import type { Json } from '../kernel';

const value = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.record({ from: fc.constantFrom('x', 'y') }),
);
const items = fc.uniqueArray(
  fc.record(
    { _id: fc.constantFrom('1', '2', '3', '4'), plate: fc.constantFrom('A', 'B') },
    { requiredKeys: ['_id'] },
  ),
  { selector: ({ _id }) => _id, maxLength: 4 },
);
const answers: fc.Arbitrary<Answers> = fc
  .record(
    {
      a: value,
      b: value,
      list: fc.array(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 2 }),
      cars: items,
    },
    { requiredKeys: [] },
  )
  .map((record): Answers => JSON.parse(JSON.stringify(record)));

/** A repeat without items and no repeat are the same draft. */
function settled(draft: Answers): Answers {
  return Object.fromEntries(
    Object.entries(draft).filter(([, each]) => !(Array.isArray(each) && each.length === 0)),
  );
}

describe('diffAnswers and mergeChanges', () => {
  test('what leads from one draft to another, applied to the first, gives the second', () => {
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const merged = mergeChanges(before, diffAnswers(before, after));
        expect(merged.conflicts).toEqual([]);
        expect(settled(merged.answers)).toEqual(settled(after));
      }),
    );
  });

  test('two tabs that touch different places both go in, in either order', () => {
    const base: Answers = { a: 1, b: 2, cars: [{ _id: '1', plate: 'A', colour: 'red' }] };
    const left = [
      { path: 'a', base: 1, value: 9 },
      { path: 'cars.1.plate', base: 'A', value: 'B' },
    ];
    const right = [
      { path: 'cars.1.colour', base: 'red', value: 'blue' },
      { path: 'cars.2', base: null, value: { _id: '2' } },
    ];
    const one = mergeChanges(mergeChanges(base, left).answers, right);
    const other = mergeChanges(mergeChanges(base, right).answers, left);
    expect(one).toEqual({
      answers: { a: 9, b: 2, cars: [{ _id: '1', plate: 'B', colour: 'blue' }, { _id: '2' }] },
      conflicts: [],
    });
    expect(other).toEqual(one);
  });

  test('the same place changed to different ends is a conflict that shows both, and stays', () => {
    const merged = mergeChanges({ a: 'theirs' }, [{ path: 'a', base: 'old', value: 'mine' }]);
    expect(merged).toEqual({
      answers: { a: 'theirs' },
      conflicts: [{ path: 'a', base: 'old', value: 'mine', current: 'theirs' }],
    });
  });

  test('equal ends are no conflict', () => {
    expect(mergeChanges({ a: 'new' }, [{ path: 'a', base: 'old', value: 'new' }]).conflicts).toEqual([]);
  });

  test('a value for an item that somebody removed is a conflict, not a new item', () => {
    const merged = mergeChanges({ cars: [] }, [{ path: 'cars.1.plate', base: null, value: 'A' }]);
    expect(merged).toMatchObject({
      answers: { cars: [] },
      conflicts: [{ path: 'cars.1.plate', current: null }],
    });
  });

  test('removing an item that somebody changed is a conflict', () => {
    const merged = mergeChanges({ cars: [{ _id: '1', plate: 'B' }] }, [
      { path: 'cars.1', base: { _id: '1', plate: 'A' }, value: null },
    ]);
    expect(merged.conflicts).toHaveLength(1);
  });

  test('several changes of one place in a row go in one after the other', () => {
    const changes = [
      { path: 'a', base: null, value: 'x' },
      { path: 'a', base: 'x', value: 'xy' },
    ];
    expect(mergeChanges({}, changes)).toEqual({ answers: { a: 'xy' }, conflicts: [] });
  });

  test('a path cannot reach what objects carry from birth', () => {
    expect(readPath({}, 'constructor.name')).toBeNull();
    const written = writePath({}, '__proto__.polluted', true);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(readPath(written, 'polluted')).toBeNull();
  });

  test('writing keeps the identity of all that stands beside the path', () => {
    const before: Answers = { a: { x: 1 }, cars: [{ _id: '1' }, { _id: '2', plate: 'A' }] };
    const after = writePath(before, 'cars.1.plate', 'B');
    expect(after['a']).toBe(before['a']);
    expect(readPath(after, 'cars.2')).toBe(readPath(before, 'cars.2'));
    expect(writePath(before, 'cars.2.plate', 'A')).toBe(before);
    expect(writePath(before, 'missing', null)).toBe(before);
  });
});

test('reading what was written gives it back', () => {
  const paths: fc.Arbitrary<readonly [string, Json]> = fc.constantFrom(
    ['a', 1],
    ['cars.7', { _id: '7' }],
    ['cars.1.plate', 'Z'],
    ['person.name', 'Anna'],
  );
  fc.assert(
    fc.property(answers, paths, (draft, [path, written]) => {
      const before: Answers = { ...draft, cars: [{ _id: '1' }] };
      expect(readPath(writePath(before, path, written), path)).toEqual(written);
    }),
  );
});
