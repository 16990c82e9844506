import { randomBytes } from 'node:crypto';
import {
  type Answers,
  addDays,
  buildInstanceCode,
  type Path,
  type Provenance,
  romeDate,
} from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { serverWords } from '../../messages';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CompiledRelease } from '../../ports/inside/releases';
import { foldText } from '../catalogue';
import type { CitizenFacts } from './citizen-facts.repository';
import { computeDerived } from './derived-values';
import type { DraftRepresentation, NewDraft } from './instance.repository';
import type { StartableService } from './startable-service.repository';

/** Days after which a draft that nobody sent is removed. */
const DRAFT_DAYS = 90;

export interface DraftPlan {
  readonly service: StartableService;
  readonly release: CompiledRelease;
  /** Whose request it is; who compiles it for them stands apart. */
  readonly citizen: CitizenFacts;
  readonly representation: DraftRepresentation | null;
  /** The instance that it renews, by its id. */
  readonly renewedFrom: string | null;
  readonly filled: {
    readonly answers: Answers;
    readonly provenance: Readonly<Record<Path, Provenance>>;
  };
  readonly at: Date;
}

/** A draft with a code of its own, in the name of the person, with what is known of them filled in. */
export async function newDraft(
  tx: TenantTransaction,
  { service, release, citizen, representation, renewedFrom, filled, at }: DraftPlan,
): Promise<NewDraft> {
  const today = romeDate(at.toISOString());
  return {
    id: uuidv7(),
    code: buildInstanceCode(service.codePrefix, Number(today.slice(0, 4)), randomBytes(8)),
    serviceId: service.id,
    releaseId: release.id,
    officeId: service.officeId,
    citizenId: citizen.id,
    renewedFrom,
    applicantName: `${citizen.givenName} ${citizen.familyName}`.trim() || serverWords('it')('guest.name'),
    applicantFolded: foldText(`${citizen.familyName} ${citizen.givenName}`),
    applicantFiscalCode: citizen.fiscalCode,
    representation,
    answers: filled.answers,
    provenance: filled.provenance,
    derived: await computeDerived(tx, release.content, filled.answers),
    step: null,
    at,
    expiresAt: new Date(`${addDays(today, DRAFT_DAYS)}T22:00:00.000Z`),
  };
}
