import { addChange, isRelated, putBack } from './pending-changes';

const change = (path: string, base: string | null, value: string | null) => ({ path, base, value });

describe('addChange', () => {
  it('keeps the first base and the last value of one path', () => {
    const pending = [change('name', null, 'A'), change('name', 'A', 'An')].reduce(addChange, []);
    expect(pending).toEqual([change('name', null, 'An')]);
  });

  it('forgets a value that came back to what it was', () => {
    expect([change('name', 'A', 'B'), change('name', 'B', 'A')].reduce(addChange, [])).toEqual([]);
  });

  it('does not merge across a change of what holds the path', () => {
    const changes = [
      change('cars.1.plate', null, 'A'),
      change('cars', null, 'x'),
      change('cars.1.plate', 'A', 'B'),
    ];
    expect(changes.reduce(addChange, [])).toEqual(changes);
  });

  it('merges across unrelated paths', () => {
    const pending = [change('a', null, '1'), change('b', null, '1'), change('a', '1', '2')].reduce(
      addChange,
      [],
    );
    expect(pending).toEqual([change('a', null, '2'), change('b', null, '1')]);
  });
});

describe('putBack', () => {
  it('joins what could not be sent with what was typed meanwhile', () => {
    expect(putBack([change('a', null, '1')], [change('a', '1', '2'), change('b', null, '3')])).toEqual([
      change('a', null, '2'),
      change('b', null, '3'),
    ]);
  });
});

describe('isRelated', () => {
  it.each([
    ['a', 'a', true],
    ['a.1.b', 'a', true],
    ['a', 'a.1.b', true],
    ['ab', 'a', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isRelated(one, other)).toBe(expected);
  });
});
