import { choice } from './field';

function settingsOf(count: number) {
  return {
    options: Array.from({ length: count }, (_, index) => ({
      _id: `o${index}`,
      value: `v${index}`,
      label: { it: `Opzione ${index}` },
    })),
  };
}

test.each([
  [1, 'group'],
  [5, 'group'],
  [6, 'label'],
  [10, 'label'],
  [11, 'label'],
])('%i options are framed as %s', (count, frame) => {
  expect(choice.frame?.(settingsOf(count))).toBe(frame);
});

test('formulas know its options', () => {
  expect(choice.valueTypeFor?.(settingsOf(2))).toEqual({ kind: 'choice', options: ['v0', 'v1'] });
});
