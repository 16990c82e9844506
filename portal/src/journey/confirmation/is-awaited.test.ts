import { isAwaited } from './is-awaited';

const SENT = {
  registration: { formatted: '0000003', registeredAt: '2026-11-23T19:52:00.000Z' },
  receipt: { url: '/files/a' },
  payments: [],
};

test('register number and receipt are awaited', () => {
  expect(isAwaited({ ...SENT, registration: null }, false)).toBe(true);
  expect(isAwaited({ ...SENT, receipt: null }, false)).toBe(true);
  expect(isAwaited(SENT, false)).toBe(false);
});

test('where the payment comes first it is awaited too, also when it is the last to come', () => {
  expect(isAwaited(SENT, true)).toBe(true);
  expect(isAwaited({ ...SENT, payments: [{ id: 'p' }] }, true)).toBe(false);
});
