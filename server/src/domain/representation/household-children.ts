import { romeDate, yearsBetween } from '@istanze/shared';
import type { CitizenViewer } from '../../graphql/viewer';
import type { PersonRegistry, RegisteredPerson } from '../../ports/outside/person-registry';

/**
 * The living minors of a person's household, as the national register states them; none where it does not answer. The
 * household alone proves no parental responsibility: whoever acts for one of them declares it.
 */
export async function findHouseholdChildren(
  registry: PersonRegistry,
  viewer: CitizenViewer,
  purpose: string,
  at: Date,
): Promise<readonly RegisteredPerson[]> {
  const today = romeDate(at.toISOString());
  const answer = await registry.findHousehold(viewer.fiscalCode, purpose, viewer.id);
  if (answer.kind !== 'found') return [];
  return answer.value
    .map(({ person }) => person)
    .filter(
      ({ fiscalCode, birthDate, deceasedOn }) =>
        fiscalCode !== viewer.fiscalCode && deceasedOn === null && yearsBetween(birthDate, today) < 18,
    );
}
