import { compilePattern } from '.';

function codeOf(source: string): string | undefined {
  const result = compilePattern(source);
  return result.ok ? undefined : result.error[0]?.code;
}

describe('compilePattern', () => {
  test.each([
    ['^[A-Z]{2}\\d{3}[A-Z]{2}$', 'AB123CD', true],
    ['[A-Z]{2}\\d{3}[A-Z]{2}', 'xAB123CD', false],
    ['\\d{1,3}(\\.\\d{3})*(,\\d{2})?', '1.234.567,89', true],
    ['[A-Z][a-z]*( [A-Z][a-z]*)*', 'Anna Maria', true],
    ['(SI|SN|NO)', 'SN', true],
    ['\\p{L}+', 'Città', true],
    ['[^@ ]+@[a-z]+', 'me@here', true],
    ['.{3,20}', 'ab', false],
    ['a{0}b', 'b', true],
    ['\\u{1F600}?', '', undefined],
  ])('accepts %s and matches %s whole: %s', (source, text, expected) => {
    const result = compilePattern(source);
    if (expected === undefined) expect(result.ok).toBe(false);
    else expect(result.ok && result.value.test(text)).toBe(expected);
  });

  test.each(['(a+)+', '(a|a)*b', '.*x.*', 'a?a?a?a', '\\d*\\d+', '(a)\\1', '(?=a)b', '(?<n>a)', '(a|ab)+c', '\\bword'])(
    'refuses %s, which may read a text in two ways or looks elsewhere',
    (source) => expect(codeOf(source)).toBe('pattern-not-linear'),
  );

  test.each(['(', '[a', 'a{2,1}', '\\'])('refuses %s, which is no regular expression', (source) =>
    expect(codeOf(source)).toBe('pattern-malformed'),
  );

  test('refuses what is too long or unfolds into too much', () => {
    expect(codeOf('a'.repeat(501))).toBe('pattern-not-linear');
    expect(codeOf('(a{50}b{50}){50}')).toBe('pattern-not-linear');
    expect(codeOf('(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)')).toBe('pattern-not-linear');
  });
});
