import type { OfficeFieldsFragment } from '../../graphql/generated/graphql';
import { toOfficeDraft, toOfficeInput } from './office-draft';

const office: OfficeFieldsFragment = {
  id: 'o',
  name: 'Anagrafe',
  address: { street: 'Piazza 1', postalCode: '99010', city: 'Montesole', province: 'MS', floor: '2' },
  email: 'anagrafe@comune.example.it',
  phone: '0000',
  openingHours: { it: '9–12' },
  caseOfficer: 'Ada Bianchi',
  substitutePower: '',
  version: 3,
};

test('an office that is opened and saved stays as it was, with what the dialog does not show', () => {
  const input = toOfficeInput(toOfficeDraft(office), office.address);
  const { id: _id, version: _version, ...facts } = office;
  expect(input).toEqual(facts);
});

test('without hours in Italian there are none', () => {
  const draft = { ...toOfficeDraft(office), hoursIt: ' ', hoursEn: '9–12' };
  expect(toOfficeInput(draft, office.address).openingHours).toBeNull();
});

test('a new office begins empty', () => {
  expect(new Set(Object.values(toOfficeDraft(undefined)))).toEqual(new Set(['']));
});
