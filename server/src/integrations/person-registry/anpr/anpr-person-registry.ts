import type {
  HouseholdMember,
  PersonRegistry,
  RegisteredPerson,
  RegistryAnswer,
} from '../../../ports/outside/person-registry';
import { textAt } from '../../wire/json';
import type { OutsideTools } from '../../wire/outside-call';
import { AnprCall, type AnprOutcome } from './anpr-call';
import type { AnprSettings } from './anpr.settings';
import { registeredPerson } from './registered-person';

type Found = Extract<AnprOutcome, { kind: 'found' }>;

/** The national register through PDND: C030 gives the identifier of a fiscal code, C020 the residence, C021 the household. */
export class AnprPersonRegistry implements PersonRegistry {
  private readonly calls: AnprCall;

  constructor(
    settings: AnprSettings,
    private readonly tools: OutsideTools,
  ) {
    this.calls = new AnprCall(settings, tools);
  }

  async findPerson(
    fiscalCode: string,
    purpose: string,
    userId: string,
  ): Promise<RegistryAnswer<RegisteredPerson>> {
    return this.read('C020', { fiscalCode, purpose, userId }, (found, id) =>
      registeredPerson(found.subjects[0], id),
    );
  }

  async findHousehold(
    fiscalCode: string,
    purpose: string,
    userId: string,
  ): Promise<RegistryAnswer<readonly HouseholdMember[]>> {
    return this.read('C021', { fiscalCode, purpose, userId }, (found) =>
      found.subjects.map((subject) => ({
        person: registeredPerson(subject, ''),
        relation: textAt(subject, 'legameSoggetto', 'codiceLegame') ?? '',
      })),
    );
  }

  private async read<T>(
    service: 'C020' | 'C021',
    question: { readonly fiscalCode: string; readonly purpose: string; readonly userId: string },
    map: (found: Found, registryId: string) => T,
  ): Promise<RegistryAnswer<T>> {
    const { purpose, userId } = question;
    if (purpose.trim() === '' || userId.trim() === '')
      throw new Error('ANPR may not be asked without a purpose and a user');
    const known = await this.calls.ask({
      service: 'C030',
      criteria: { codiceFiscale: question.fiscalCode },
      purpose,
      userId,
    });
    if (known.kind !== 'found') return known;
    const registryId = textAt(known.subjects[0], 'identificativi', 'idANPR');
    if (registryId === null) return { kind: 'unavailable', reason: 'C030 gave no identifier' };
    const found = await this.calls.ask({ service, criteria: { idANPR: registryId }, purpose, userId });
    if (found.kind !== 'found') return found;
    const { operationId } = found;
    return {
      kind: 'found',
      value: map(found, registryId),
      operationId,
      readAt: this.tools.clock.now().toISOString(),
    };
  }
}
