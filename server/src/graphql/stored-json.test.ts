import { readAnswer, StoredJson, stringifyAnswer } from './stored-json';

const stored = (value: unknown) => new StoredJson(JSON.stringify(value));

describe('stored JSON in an answer', () => {
  it('given several parts, then each stands in its place as it was stored', () => {
    const answer = { a: stored({ x: ['"', '\\'] }), b: [1, stored(null), 'stored-json'], c: stored([]) };
    expect(JSON.parse(stringifyAnswer(answer))).toEqual({
      a: { x: ['"', '\\'] },
      b: [1, null, 'stored-json'],
      c: [],
    });
  });

  it('given an answer without any, then it is plain JSON', () => {
    const answer = { data: { a: [1, 'x', null], at: new Date(0) } };
    expect(stringifyAnswer(answer)).toBe(JSON.stringify(answer));
  });

  it('given text that imitates the place of another answer, then it stays text', () => {
    const place = new StoredJson('1').toJSON();
    const other = place.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(JSON.parse(stringifyAnswer({ a: other, b: stored(2) }))).toEqual({ a: other, b: 2 });
  });

  it('given a reader in this process, then it gets values', () => {
    expect(readAnswer({ data: { release: { content: stored({ version: 1 }) } } })).toEqual({
      data: { release: { content: { version: 1 } } },
    });
  });
});
