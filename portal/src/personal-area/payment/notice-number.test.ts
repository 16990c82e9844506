import { groupNoticeNumber } from './notice-number';

describe('groupNoticeNumber', () => {
  it('groups by four', () => {
    expect(groupNoticeNumber('302000000000000123')).toBe('3020 0000 0000 0001 23');
  });
});
