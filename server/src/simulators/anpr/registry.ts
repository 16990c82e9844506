import type { DemoPerson } from '../people';
import type { EServiceName } from './e-services';
import type { Question } from './question';
import { householdSubject, residenceSubject, type Registered } from './subject';

/** The `datiSoggetto` that answer a question; none where ANPR would say EN122. */
export function answerSubjects(
  people: readonly DemoPerson[],
  service: EServiceName,
  question: Question,
): readonly object[] {
  const registered = people.flatMap(withRegistration);
  if (service === 'C030') {
    const found = registered.find(
      (each) => each.registration.searchable && answersTo(each, question.fiscalCode),
    );
    return found === undefined ? [] : [{ identificativi: { idANPR: found.registration.registryId } }];
  }
  const subject = registered.find((each) => each.registration.registryId === question.registryId);
  if (subject === undefined) return [];
  if (service === 'C020') return [residenceSubject(subject)];
  return householdOf(registered, subject).map(householdSubject);
}

/** For a deceased person the register gives the person alone. */
function householdOf(registered: readonly Registered[], subject: Registered): readonly Registered[] {
  if (subject.registration.deceasedOn !== null) return [subject];
  return registered
    .filter(
      (each) =>
        each.registration.household === subject.registration.household &&
        each.registration.deceasedOn === null,
    )
    .sort((one, other) => one.registration.relation.localeCompare(other.registration.relation));
}

function withRegistration(person: DemoPerson): Registered[] {
  return person.registry === null ? [] : [{ person, registration: person.registry }];
}

function answersTo({ person, registration }: Registered, fiscalCode: string | null): boolean {
  return person.fiscalCode === fiscalCode || registration.currentFiscalCode === fiscalCode;
}
