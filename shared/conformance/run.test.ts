import { fields } from '../src/fields';
import { conformanceFiles } from './cases';
import { fieldCases } from './field-cases';
import { runConformance } from './runner';

describe.each(conformanceFiles.map((file) => [file.name, file] as const))('%s', (_name, file) => {
  test.each(runConformance([file]).map((result) => [result.name, result] as const))('%s', (_case, result) => {
    expect(result.actual).toEqual(result.expected);
    expect(result.passed).toBe(true);
  });
});

test('the cases of every field type are among them', () => {
  const types = fieldCases.map(({ name }) => name.replace('fields/', ''));
  expect(types.sort()).toEqual(Object.keys(fields).sort());
});

describe('the runner itself', () => {
  const [file] = conformanceFiles;

  test('a case that expects something else does not pass', () => {
    const altered = {
      kind: 'logic',
      name: 'altered',
      cases: [{ name: 'two', given: { formula: '1 + 1' }, expects: { value: 3 } }],
    };
    expect(runConformance([altered])).toEqual([
      { file: 'altered', name: 'two', passed: false, expected: { value: 3 }, actual: { value: 2 } },
    ]);
  });

  test('a case of a kind without runner, or that falls over, does not pass', () => {
    const cases = [{ name: 'x', given: { formula: 7 }, expects: {} }];
    const results = runConformance([
      { kind: 'unknown', name: 'u', cases },
      { kind: 'logic', name: 'l', cases },
    ]);
    expect(results.map(({ passed }) => passed)).toEqual([false, false]);
  });

  test('no two cases of a file have one name, and there are enough of them', () => {
    for (const { cases } of conformanceFiles)
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(conformanceFiles.flatMap(({ cases }) => cases).length).toBeGreaterThan(500);
    expect(file).toBeDefined();
  });
});
