import { nextCheck, quickChecks } from './check-jobs';

const START = new Date('2026-03-02T09:00:00.000Z');
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);

test('after the payment page we look at 5 s, 30 s, 2 min, 10 min, 1 h and no more', () => {
  const { notBefore, payload = {} } = quickChecks({ id: 'p', instanceId: 'i' }, START);
  const looks: (Date | undefined)[] = [notBefore];
  for (let look = notBefore; look !== undefined; look = nextCheck(payload, look))
    looks.push(nextCheck(payload, look));
  expect(looks).toEqual([at(5), at(30), at(120), at(600), at(3600), undefined]);
});

test('a published position is looked at every six hours, an announcement once', () => {
  expect(nextCheck({ pace: 'slow' }, START)).toEqual(at(6 * 3600));
  expect(nextCheck({ pace: 'once' }, START)).toBeUndefined();
});
