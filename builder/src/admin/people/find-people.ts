import type { PersonFieldsFragment } from '../../graphql/generated/graphql';

/** The people whose name, e-mail or office holds every word of a search, whatever accents and capitals it is written with. */
export function findPeople(
  people: readonly PersonFieldsFragment[],
  search: string,
): readonly PersonFieldsFragment[] {
  const words = fold(search).split(' ').filter(Boolean);
  return people.filter(({ name, email, roles }) => {
    const text = fold([name, email, ...roles.map(({ officeName }) => officeName)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Small letters without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
