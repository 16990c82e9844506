import type { PersonFieldsFragment } from '../../graphql/generated/graphql';

type Person = Pick<PersonFieldsFragment, 'active' | 'roles'>;

/** Those who work in an office: who only administers is not counted. */
export function colleaguesIn<T extends Person>(officeId: string, people: readonly T[]): readonly T[] {
  return people.filter(
    ({ active, roles }) => active && roles.some((one) => one.officeId === officeId && one.role !== 'ADMIN'),
  );
}
