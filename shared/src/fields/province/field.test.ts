import { NO_SETTINGS } from '../code-type';
import { province } from './field';
import { PROVINCES } from './provinces';

test('the names and the known signs are of the same 107 provinces', () => {
  expect(PROVINCES).toHaveLength(107);
  expect(new Set(PROVINCES.map(({ code }) => code)).size).toBe(107);
  for (const one of PROVINCES) expect(province.parse(one, NO_SETTINGS)).toEqual({ ok: true, value: one });
});
