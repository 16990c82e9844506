import { readPageState, writePageState } from './page-state';

describe('page state', () => {
  it('comes back as it went, with the session’s token', () => {
    const results = new Map<string, unknown>([
      ['Shell {}', { me: { __typename: 'CitizenMe', csrfToken: 'abc' }, tenant: { name: 'Montesole' } }],
    ]);
    const state = readPageState(writePageState(results));
    expect(state.csrfToken).toBe('abc');
    expect(state.results).toEqual(Object.fromEntries(results));
    expect(state.cache).toBeUndefined();
  });

  it('cannot end the element it stands in', () => {
    expect(writePageState(new Map([['a', '</script><script>alert(1)</script>']]))).not.toContain('<');
  });

  it('carries what a personal page has read', () => {
    const cache = { ROOT_QUERY: { __typename: 'Query' } };
    expect(readPageState(writePageState(new Map(), cache)).cache).toEqual(cache);
  });

  it.each(['', '{', 'null', '"text"', '[]'])('is empty for %p', (text) => {
    expect(readPageState(text)).toEqual({ results: {}, cache: undefined, csrfToken: undefined });
  });
});
