import { type Answers, type JsonObject, type Locale, localize } from '@istanze/shared';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceStore } from '../../ports/inside/instance-store';
import type { CompiledRelease, Releases } from '../../ports/inside/releases';
import { collectAppointments } from '../appointments';
import { type Citizen, getCitizen } from '../citizens';
import { answerBlocks } from '../documents';
import { stateName } from '../instances';
import { getTenant } from '../tenants';
import type { DeclaredSection, PersonalData, PersonalInstance } from './personal-data';
import {
  findOwnAccesses,
  findOwnFiles,
  findOwnInstances,
  findOwnLogins,
  findOwnMessages,
  findOwnPayments,
  type OwnInstance,
} from './personal-data.repository';

export interface CollectDependencies {
  readonly instances: Pick<InstanceStore, 'findById'>;
  readonly releases: Releases;
  readonly vault: Vault;
  readonly readKeptData: (tx: TenantTransaction, citizen: Citizen) => Promise<JsonObject>;
}

/** Everything the municipality holds of a person, sensitive values in clear: it is theirs. */
export async function collectPersonalData(
  tx: TenantTransaction,
  citizenId: string,
  at: Date,
  deps: CollectDependencies,
): Promise<PersonalData & { readonly locale: Locale }> {
  const citizen = await getCitizen(tx, citizenId);
  const { name } = await getTenant(tx);
  const locale = citizen.locale === 'en' ? 'en' : 'it';
  const instances: PersonalInstance[] = [];
  for (const own of await findOwnInstances(tx, citizenId)) {
    instances.push(await describe(tx, own, { citizenId, locale, at }, deps));
  }
  return {
    locale,
    createdAt: at.toISOString(),
    municipality: name,
    ...personOf(citizen),
    keptForReuse: await deps.readKeptData(tx, citizen),
    logins: await findOwnLogins(tx, citizenId),
    instances,
    appointments: await collectAppointments(tx, citizenId, { vault: deps.vault, locale }),
    messages: await findOwnMessages(tx, citizenId, null),
    accesses: await findOwnAccesses(tx, citizenId),
  };
}

function personOf(citizen: Citizen): Pick<PersonalData, 'person' | 'contacts'> {
  const { givenName, familyName, fiscalCode, birthDate, birthPlace, gender } = citizen;
  const { email, mobile, locale, reuseData, noticeChannels } = citizen;
  return {
    person: { givenName, familyName, fiscalCode, birthDate, birthPlace, gender },
    contacts: { email, mobile, locale, reuseData, noticeChannels },
  };
}

interface Reader {
  readonly citizenId: string;
  readonly locale: Locale;
  readonly at: Date;
}

async function describe(
  tx: TenantTransaction,
  own: OwnInstance,
  { citizenId, locale, at }: Reader,
  deps: CollectDependencies,
): Promise<PersonalInstance> {
  const record = await deps.instances.findById(tx, own.id);
  if (record === undefined) throw new Error(`Instance ${own.code} vanished`);
  const release = await deps.releases.get(tx, record.releaseId);
  const answers = record.erased ? {} : record.answers;
  return {
    code: own.code,
    service: localize(own.title, locale),
    state: localize(stateName(release.content.workflow, own.stateKey), locale),
    office: own.office,
    createdAt: own.createdAt.toISOString(),
    submittedAt: own.submittedAt?.toISOString() ?? null,
    protocol: record.protocol,
    erased: record.erased,
    answers,
    declared: declaredOf(release, answers, record.derived, own.submittedAt ?? at, locale),
    attachments: await findOwnFiles(tx, own.id, 'citizen'),
    documents: await findOwnFiles(tx, own.id, 'issued'),
    payments: await findOwnPayments(tx, own.id),
    messages: await findOwnMessages(tx, citizenId, own.id),
  };
}

/** The answers as the form prints them; a heading begins each part. */
function declaredOf(
  release: CompiledRelease,
  answers: Answers,
  derived: JsonObject,
  at: Date,
  locale: Locale,
): readonly DeclaredSection[] {
  const submittedAt = at.toISOString();
  const sections: { title: string; rows: { label: string; text: string }[] }[] = [];
  for (const block of answerBlocks({ release, answers, derived, submittedAt, locale, sensitive: null })) {
    if (block.kind === 'heading' || block.kind === 'paragraph')
      sections.push({ title: block.text, rows: [] });
    if (block.kind === 'rows') sections.at(-1)?.rows.push(...block.rows);
  }
  return sections.filter(({ rows }) => rows.length > 0);
}
