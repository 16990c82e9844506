import { toCsv } from './to-csv';

describe('a list as CSV', () => {
  test.each(['=1+1', '+39', '-2', '@SUM(A1)', '\tx', '\rx'])('%j is text, never a formula', (text) => {
    expect(toCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  test('quotes, semicolons and lines stay inside their cell', () => {
    expect(
      toCsv([
        ['a "b"; c', 'x\ny'],
        ['1', ''],
      ]),
    ).toBe('\uFEFF"a ""b""; c";"x\ny"\r\n"1";""\r\n');
  });
});
