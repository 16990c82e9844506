import type { PersonFieldsFragment } from '../../graphql/generated/graphql';
import { findPeople } from './find-people';

function person(name: string, officeName: string): PersonFieldsFragment {
  return {
    id: name,
    name,
    email: `${name.split(' ')[0]}@comune.example.it`,
    fiscalCode: null,
    active: true,
    version: 1,
    openInstances: 0,
    roles: [{ officeId: officeName, officeName, role: 'OPERATOR' }],
  };
}

const people = [person('Niccolò Bé', 'Anagrafe'), person('Olivia Neri', 'Polizia locale')];

test.each([
  ['', ['Niccolò Bé', 'Olivia Neri']],
  ['niccolo', ['Niccolò Bé']],
  ['POLIZIA oli', ['Olivia Neri']],
  ['olivia anagrafe', []],
  ['niccolò@comune', ['Niccolò Bé']],
])('“%s” finds %j', (search, names) => {
  expect(findPeople(people, search).map(({ name }) => name)).toEqual(names);
});
