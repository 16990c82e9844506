import { csvRow } from './csv';

describe('a row as CSV', () => {
  test.each(['=1+1', '+39', '-2', '@SUM(A1)', '\tx', '\rx'])('%j is text, never a formula', (text) => {
    expect(csvRow([text])).toBe(`"'${text}"\r\n`);
  });

  test('quotes, semicolons and lines stay inside their cell', () => {
    expect(csvRow(['a "b"; c', 'x\ny', ''])).toBe('"a ""b""; c";"x\ny";""\r\n');
  });
});
