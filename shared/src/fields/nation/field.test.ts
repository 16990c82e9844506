import { nation } from './field';
import { NATIONS } from './nations';

const settings = { italy: true, ceased: true };

test('every state of the list is read as it is and accepted', () => {
  expect(NATIONS.length).toBeGreaterThan(200);
  for (const entry of NATIONS) {
    const parsed = nation.parse({ ...entry }, settings);
    expect(parsed).toMatchObject({ ok: true, value: entry });
    if (!parsed.ok || parsed.value === null) throw new Error(`${entry.name} is not read`);
    const judge = nation.validator(settings, { id: 'f', key: 'f', type: 'nation', label: { it: 'Stato' } });
    expect(judge(parsed.value, { today: '2026-03-01' })).toEqual([]);
  }
});

test('no two states share a code, and the 27 members of the Union are among them', () => {
  for (const key of ['code', 'belfiore', 'name'] as const) {
    const known = NATIONS.map((entry) => entry[key]).filter((code) => code !== null);
    expect(new Set(known).size).toBe(known.length);
  }
  const members = NATIONS.filter((entry) => {
    const parsed = nation.parse({ ...entry }, settings);
    return parsed.ok && parsed.value?.union === true;
  });
  expect(members).toHaveLength(27);
});
