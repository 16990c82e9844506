import { findUnsaved, joinConflicts, takeOver } from './answer-merge';

describe('takeOver', () => {
  it('takes what another tab wrote and keeps what is being typed here', () => {
    const known = { name: 'Maria', phone: '1' };
    const server = { name: 'Maria', phone: '2', email: 'm@example.org' };
    const here = { name: 'Mar', phone: '1' };
    expect(takeOver(here, known, server, ['name'])).toEqual({
      name: 'Mar',
      phone: '2',
      email: 'm@example.org',
    });
  });

  it('gives the same object back when nothing came from elsewhere', () => {
    const here = { name: 'Mar' };
    expect(takeOver(here, { name: 'Maria' }, { name: 'Marco' }, ['name'])).toBe(here);
  });

  it('does not touch an item whose list is being changed here', () => {
    const known = { cars: [{ _id: '1', plate: 'A' }] };
    const here = { cars: [] };
    expect(takeOver(here, known, { cars: [{ _id: '1', plate: 'B' }] }, ['cars'])).toBe(here);
  });
});

describe('findUnsaved', () => {
  it('sends again only what neither arrived nor conflicts', () => {
    const sent = [
      { path: 'a', base: null, value: '1' },
      { path: 'b', base: null, value: '2' },
      { path: 'c', base: null, value: '3' },
    ];
    expect(
      findUnsaved(sent, { a: '1', b: 'theirs', c: 'old' }, [{ path: 'b', mine: '2', theirs: 'theirs' }]),
    ).toEqual([{ path: 'c', base: 'old', value: '3' }]);
  });
});

describe('joinConflicts', () => {
  it('keeps one conflict a path, the newest', () => {
    const first = { path: 'a', mine: '1', theirs: '2' };
    const newer = { path: 'a', mine: '1', theirs: '3' };
    expect(joinConflicts([first], [newer])).toEqual([newer]);
  });
});
