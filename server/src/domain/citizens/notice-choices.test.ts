import { channelOf, readNoticeChoices, storeNoticeChoices } from './notice-choices';

describe('choices of where notices go', () => {
  it('are e-mail for every kind until somebody chooses', () => {
    expect(readNoticeChoices({}, true).map(({ channel }) => channel)).toEqual([
      'email',
      'email',
      'email',
      'email',
    ]);
  });

  it('change one kind and leave the others', () => {
    const stored = storeNoticeChoices({ message: 'app-io' }, [{ kind: 'payment', channel: 'both' }]);
    expect(channelOf(stored, 'payment', true)).toBe('both');
    expect(channelOf(stored, 'message', true)).toBe('app-io');
    expect(channelOf(stored, 'progress', true)).toBe('email');
  });

  it('fall back to e-mail where the municipality does not use App IO', () => {
    expect(channelOf({ payment: 'app-io' }, 'payment', false)).toBe('email');
  });

  it('ignore what they do not know', () => {
    expect(channelOf({ payment: 'pigeon' }, 'payment', true)).toBe('email');
    expect(channelOf(null, 'payment', true)).toBe('email');
  });
});
