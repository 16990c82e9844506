import { clone, cloneDeep, isPlainObject, toPath } from './formik-helpers';

const VALUES = [
  null,
  undefined,
  'testo',
  7,
  true,
  [1, [2], { a: 3 }],
  { a: { b: [null, 'x'] }, c: undefined },
  {},
  [],
];

test.each(VALUES.map((value) => [value]))('%j is copied as it is', (value) => {
  expect(clone(value)).toEqual(value);
  expect(cloneDeep(value)).toEqual(value);
});

test('a shallow copy shares what is inside, a deep one does not', () => {
  const inner = { a: 1 };
  const list = [inner];
  expect(clone({ inner })).toHaveProperty('inner', inner);
  expect(clone(list)).not.toBe(list);
  const deep: unknown = cloneDeep({ inner });
  inner.a = 2;
  expect(deep).toEqual({ inner: { a: 1 } });
});

test('only what a literal makes is a plain object', () => {
  expect([{}, Object.create(null), { a: 1 }].map(isPlainObject)).toEqual([true, true, true]);
  expect([null, [], 'a', new Date(0), new Map(), undefined].map(isPlainObject)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

test.each([
  ['a', ['a']],
  ['a.b', ['a', 'b']],
  ['a[0].b', ['a', '0', 'b']],
  ['people[12]', ['people', '12']],
  ['', ['']],
])('the path %j leads through %j', (path, keys) => {
  expect(toPath(path)).toEqual(keys);
  expect(toPath(keys)).toBe(keys);
});
