import { neighbours, nextToWork } from './neighbours';

const rows = ['a', 'b', 'c'].map((code) => ({ code }));

describe('moving through the list', () => {
  it('finds what follows and what precedes', () => {
    expect(neighbours(rows, 'b')).toEqual({ next: { code: 'c' }, previous: { code: 'a' } });
    expect(neighbours(rows, 'c').next).toBeUndefined();
  });

  it('starts from the first when none is open', () => {
    expect(neighbours(rows, undefined).next).toEqual({ code: 'a' });
    expect(neighbours([], undefined).next).toBeUndefined();
  });
});

describe('what to offer after an instance was worked on', () => {
  it('is the one that followed it, though it left the list', () => {
    expect(nextToWork(rows, [{ code: 'a' }, { code: 'c' }], 'b')).toEqual({ code: 'c' });
  });

  it('is the first one when it was the last, and nothing when it was the only one', () => {
    expect(nextToWork(rows, rows, 'c')).toEqual({ code: 'a' });
    expect(nextToWork([{ code: 'a' }], [{ code: 'a' }], 'a')).toBeUndefined();
  });
});
