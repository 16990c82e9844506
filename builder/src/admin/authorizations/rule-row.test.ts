import { findRows, inGroups, type RuleRow } from './rule-row';

const row = (id: string, name: string, group: string, who: string): RuleRow => ({
  id,
  name,
  group,
  performer: { kind: 'staff', roles: ['operator'] },
  origin: 'flow',
  without: undefined,
  people: [{ id: who, name: who, standsInFor: null, away: false }],
});
const rows = [
  row('a', 'Presa in carico', 'Da assegnare', 'Olivia Operatrice'),
  row('b', 'Accoglimento', 'In esame', 'Renato Responsabile'),
  row('c', 'Rigetto', 'In esame', 'Renato Responsabile'),
];

test.each([
  ['', ['a', 'b', 'c']],
  ['renato', ['b', 'c']],
  ['ESAME rigetto', ['c']],
  ['polizia', ['a', 'b', 'c']],
  ['olivia rigetto', []],
])('“%s” finds %j', (search, ids) => {
  expect(findRows(rows, search, () => 'Polizia locale').map(({ id }) => id)).toEqual(ids);
});

test('groups keep the order of the flow', () => {
  expect(inGroups(rows).map(([name, members]) => [name, members.length])).toEqual([
    ['Da assegnare', 1],
    ['In esame', 2],
  ]);
});
