import { buildInstanceCode } from '@istanze/shared';
import { parseQueueSearch } from './queue-search';

const CODE = buildInstanceCode('PAS', 2026, new Uint8Array(8).fill(7));

describe('what an operator types', () => {
  test.each([
    ['', { kind: 'none' }],
    [CODE.toLowerCase(), { kind: 'code', code: CODE }],
    ['rss mra 80a41 f205x', { kind: 'fiscal-code', fiscalCode: 'RSSMRA80A41F205X' }],
    ['123/2025', { kind: 'protocol', protocols: ['0000123/2025'] }],
    ['Però', { kind: 'name', prefixes: ['pero'] }],
    ['Maria  Rossi', { kind: 'name', prefixes: ['maria rossi', 'rossi maria'] }],
  ])('%p', (typed, expected) => expect(parseQueueSearch(typed, 2026)).toEqual(expected));

  test('a bare number is a protocol of the last ten years', () => {
    const search = parseQueueSearch('0000007', 2026);
    expect(search).toMatchObject({ kind: 'protocol' });
    expect(search.kind === 'protocol' ? search.protocols.slice(0, 2) : []).toEqual([
      '0000007/2026',
      '0000007/2025',
    ]);
  });
});
