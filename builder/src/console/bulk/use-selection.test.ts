import { between } from './use-selection';

const rows = ['A', 'B', 'C', 'D'].map((code) => ({ code, version: 1, applicantName: code }));
const codes = (from: string | undefined, to: string) => between(rows, from, to).map(({ code }) => code);

describe('a stretch of the list', () => {
  test('goes downwards and upwards, both ends included', () => {
    expect(codes('B', 'D')).toEqual(['B', 'C', 'D']);
    expect(codes('C', 'A')).toEqual(['A', 'B', 'C']);
  });

  test('is the row alone where nothing was chosen before, and nothing for a row that is not listed', () => {
    expect(codes(undefined, 'C')).toEqual(['C']);
    expect(codes('X', 'C')).toEqual(['C']);
    expect(codes('A', 'X')).toEqual([]);
  });
});
