import { withDecimalPoints } from './decimal-comma';
import { complete, completionsAt } from './completion';
import { judgeLine, lineOf, readLine } from './formula-line';
import { ruleVocabulary } from './testing/sample-rules';

const { environment, variables } = ruleVocabulary();
const boolean = { kind: 'boolean' } as const;
const firstIssue = (line: string) => {
  const [found] = judgeLine(line, environment, boolean).issues;
  return found === undefined
    ? undefined
    : { code: found.issue.code, text: found.place && line.slice(found.place.from, found.place.to) };
};

describe('a formula line', () => {
  test.each([
    ['isee <= 15000,50 €', 'isee <= 15000.50 €'],
    ['(rooms > 1,5) and resident', '(rooms > 1.5) and resident'],
    ['resident and (rooms > 1,5)', 'resident and (rooms > 1.5)'],
    ['min(1,5) > 2', 'min(1,5) > 2'],
    ['rooms in [1,5]', 'rooms in [1,5]'],
    ['rooms > 1,500', 'rooms > 1,500'],
    ['category == "1,5"', 'category == "1,5"'],
    ['category == "a\\"1,5"', 'category == "a\\"1,5"'],
  ])('reads the comma of %s', (written, read) => {
    expect(withDecimalPoints(written)).toBe(read);
  });

  test('with a decimal comma means the same as with a point', () => {
    expect(readLine('isee <= 15000,50 €')).toEqual(readLine('isee <= 15000.50 €'));
    expect(lineOf({ '<=': [{ var: 'isee' }, { money: 1500050 }] })).toBe('isee <= 15000.50 €');
  });

  test.each<readonly [string, string, string | undefined]>([
    ['isee <=', 'logic-syntax', undefined],
    ['isee <= 1,500 €', 'comma', '1,500'],
    ['salary > 3', 'logic-unknown-variable', 'salary'],
    ['isee > 3', 'logic-type-mismatch', '3'],
    ['resident and born < 18', 'logic-type-mismatch', '18'],
    ['category == "Worker"', 'logic-unknown-option', '"Worker"'],
    ['fooBar(rooms) > 1', 'logic-unknown-operation', 'fooBar'],
    ['rooms', 'logic-type-mismatch', undefined],
  ])('marks what is wrong in %s', (line, code, text) => {
    expect(firstIssue(line)).toMatchObject({ code, ...(text === undefined ? {} : { text }) });
  });

  test('is right when it says what is asked for', () => {
    expect(judgeLine('isee < 10 € and resident', environment, boolean)).toEqual({
      logic: { and: [{ '<': [{ var: 'isee' }, { money: 1000 }] }, { var: 'resident' }] },
      issues: [],
    });
  });

  test('offers fields by key and by label, and functions', () => {
    const functions = [{ name: 'age', signature: 'age(data)', help: 'Età' }];
    const offered = (line: string) =>
      completionsAt(line, line.length, variables, functions, ({ label }) => label).map(
        ({ insert }) => insert,
      );
    expect(offered('is')[0]).toBe('isee');
    expect(offered('resident and nasc')).toEqual(['born']);
    expect(offered('ag')[0]).toBe('age()');
    expect(offered('category == "re')).toEqual([]);
    expect(offered('rooms > 1')).toEqual([]);
    const [first] = completionsAt('resident and nasc', 17, variables, functions, ({ label }) => label);
    expect(first && complete('resident and nasc', 17, first)).toEqual({
      line: 'resident and born',
      caret: 17,
    });
  });
});
