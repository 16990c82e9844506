import { mayByRole, readPerformer, toPerformer, type PerformerDraft } from './performer-model';

const draft = (change: Partial<PerformerDraft>): PerformerDraft => ({
  way: 'own',
  roles: [],
  offices: [],
  people: [],
  ...change,
});

test.each([
  [{ kind: 'staff', roles: ['operator'] }, draft({ roles: ['operator'] })],
  [
    { kind: 'staff', roles: ['manager'], offices: ['o'] },
    draft({ way: 'offices', roles: ['manager'], offices: ['o'] }),
  ],
  [{ kind: 'staff', people: ['p'] }, draft({ way: 'people', people: ['p'] })],
  [null, draft({})],
])('%j is read', (json, expected) => expect(readPerformer(json)).toEqual(expected));

test.each([
  [draft({ roles: ['operator'] }), { kind: 'staff', roles: ['operator'] }],
  [draft({ way: 'people', people: ['p'], roles: ['manager'] }), { kind: 'staff', people: ['p'] }],
  [
    draft({ way: 'offices', roles: ['operator'], offices: ['o'] }),
    { kind: 'staff', roles: ['operator'], offices: ['o'] },
  ],
])('%j is saved', (given, expected) => expect(toPerformer(given)).toEqual(expected));

test.each([
  draft({}),
  draft({ way: 'people', roles: ['operator'] }),
  draft({ way: 'offices', roles: ['operator'] }),
  draft({ way: 'offices', offices: ['o'] }),
])('%j is nobody yet', (given) => expect(toPerformer(given)).toBeUndefined());

test('a manager may do what an operator may, not the other way round', () => {
  expect(mayByRole(draft({ roles: ['operator'] }), 'manager')).toBe(true);
  expect(mayByRole(draft({ roles: ['manager'] }), 'operator')).toBe(false);
  expect(mayByRole(draft({ way: 'people', people: ['p'] }), 'manager')).toBe(false);
});
