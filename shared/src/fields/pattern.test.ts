import { compilePattern } from './pattern';

function matches(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(`${pattern} is refused at ${compiled.error}`);
  return compiled.value(text);
}

test.each([
  ['[0-9]{14}', '01234567890123', '0123456789012'],
  ['[A-Z]{2}\\d{3}[A-Z]{2}', 'AB123CD', 'AB123C'],
  ['^\\d{1,5}/[A-Z]?$', '12/A', '12A'],
  ['\\d+ ?[A-Z]*', '12 BIS', '12-BIS'],
  ['SI|NO', 'NO', 'NON'],
  ['[^ -]+-.', 'àè-é', 'a b-c'],
  ['\\$\\d+', '$5', '5'],
  ['\\d{2}\\$', '12$', '12'],
  ['😀{2}', '😀😀', '😀'],
])('%s takes %s and not %s', (pattern, right, wrong) => {
  expect(matches(pattern, right)).toBe(true);
  expect(matches(pattern, wrong)).toBe(false);
});

test.each([
  '(a+)+b',
  'a*a*b',
  '\\d+\\d',
  '.*x',
  '(?=a)',
  '\\1',
  'a{2,1}',
  '[z-a]',
  '[',
  'a**',
  'x'.repeat(501),
  'a{1,5000}',
  'a?a',
  '\\w+[a-z]',
  '[^x]*y',
  'a\\',
  '{2}',
  'a$b',
  'a\\-b',
  '[\\d-z]',
])('refuses %s', (pattern) => {
  expect(compilePattern(pattern).ok).toBe(false);
});

test('a repetition may be followed by what it cannot eat', () => {
  expect(compilePattern('[a-z]+\\d*[A-Z]?-').ok).toBe(true);
  expect(compilePattern('[a-z]*\\d[a-z]*').ok).toBe(true);
});
