import type { FeeLine } from '../definition';
import { computeQuote, readQuote } from './quote';

function release(...amounts: readonly FeeLine['amount'][]) {
  const lines = amounts.map((amount, index) => ({
    key: `line${index}`,
    description: { it: `Voce ${index}` },
    amount,
    taxonomy: '9/0101002IM/',
  }));
  return {
    configuration: {
      fees: { dueDays: 30, lines },
      stampDuty: { onInstance: 1600, modes: [], exemptions: [] },
      tables: { zones: { rows: { A: 1500 } } },
    },
  };
}

const TODAY = '2026-06-09';

describe('computeQuote', () => {
  test('adds the lines in cents and tells stamp duty apart', () => {
    const quote = computeQuote(release({ '*': [{ var: 'months' }, 1000] }, 250), { months: 3 }, {}, TODAY);
    expect(quote).toMatchObject({ total: 3250, stampDuty: 1600, incomplete: [] });
    expect(quote.lines.map(({ amount }) => amount)).toEqual([3000, 250]);
  });

  test('reads tables and derived values', () => {
    const fee = { lookup: ['zones', { var: 'zone' }] };
    expect(computeQuote(release(fee), {}, { zone: 'A' }, TODAY).total).toBe(1500);
  });

  test('zero leaves the line out', () => {
    expect(computeQuote(release(0), {}, {}, TODAY)).toMatchObject({ lines: [], total: 0, incomplete: [] });
  });

  test('an answer that is missing never makes it cheaper', () => {
    const quote = computeQuote(release({ '*': [{ var: 'months' }, 1000] }), {}, {}, TODAY);
    expect(quote).toMatchObject({ total: 0, incomplete: ['line0'] });
  });

  test('a negative line is not a discount', () => {
    expect(computeQuote(release(-500, 300), {}, {}, TODAY)).toMatchObject({
      total: 300,
      incomplete: ['line0'],
    });
  });

  test('is read back as it was frozen', () => {
    const { incomplete: _none, lines, ...rest } = computeQuote(release(250), {}, {}, TODAY);
    const kept = { ...rest, lines: lines.map((line) => ({ ...line })) };
    expect(readQuote(kept)).toEqual({ ...kept, incomplete: [] });
    expect(readQuote(null)).toBeNull();
  });
});
