import 'reflect-metadata';
import { addDays, addMonths, type JsonObject, romeDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { Instance } from '../src/domain/instances/instance.types';
import { createThreadUseCases } from '../src/domain/messages';
import { createRepresentationUseCases } from '../src/domain/representation';
import {
  type Representation,
  RepresentationPayload,
} from '../src/domain/representation/representation.types';
import type { RepresentationUseCases } from '../src/domain/representation/representation.use-cases';
import { issueInWords } from '../src/graphql/issue-words';
import type { CitizenViewer, StaffViewer } from '../src/graphql/viewer';
import type { TenantTransaction } from '../src/platform/tenant-transaction';
import { aPermitService, aStaffViewer, type PermitService } from './builders/a-permit-service';
import { aSentRequest } from './builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from './instance-world';

export const ANNA = { fiscalCode: 'SMPNNA85D52A944F', givenName: 'Anna', familyName: 'Esempio' };
export const MARCO = { fiscalCode: 'FNTMRC90L21L219X', givenName: 'Marco', familyName: 'Finto' };
export const LAURA = { fiscalCode: 'CMPLRA78T70F205F', givenName: 'Laura', familyName: 'Campione' };
export const UGO = { fiscalCode: 'SPTGUO71E08D969S', givenName: 'Ugo', familyName: 'Espatriato' };
export const DINO = {
  fiscalCode: 'PRVDNI16S05A944W',
  givenName: 'Dino',
  familyName: 'Prova',
  birthDate: '2016-11-05',
};

interface Place {
  readonly product: InstanceWorld;
  readonly people: RepresentationUseCases;
  readonly service: PermitService;
  readonly operator: StaffViewer;
  /** Anna, Marco, Laura and Ugo. */
  readonly citizens: readonly CitizenViewer[];
}

export type ActingWorld = Awaited<ReturnType<typeof openActingWorld>>;

/** Four people, a service that admits everybody who acts for another, and somebody of its office. */
export async function openActingWorld() {
  const product = await createInstanceWorld();
  const { withTenant, clock, tenant } = product.world;
  const people = createRepresentationUseCases({
    withTenant,
    clock,
    issueInWords,
    releases: product.releases,
    personRegistryOf: async () => ({
      findPerson: async () => product.registry.answer,
      findHousehold: async () => product.registry.household,
    }),
  });
  const place = await withTenant(tenant.id, async (tx) => {
    const archetype = { key: 'permessi-e-documenti', name: { it: 'Permessi' } };
    const service = await aPermitService(tx, 0, { archetype });
    const citizens: CitizenViewer[] = [];
    for (const person of [ANNA, MARCO, LAURA, UGO]) citizens.push(await addCitizen(tx, person));
    return { product, people, service, operator: await aStaffViewer(tx, service), citizens };
  });
  return { ...place, ...createDeclaring(place), ...createAsking(place) };
}

async function addCitizen(tx: TenantTransaction, person: typeof ANNA): Promise<CitizenViewer> {
  const id = uuidv7();
  const { fiscalCode, givenName, familyName } = person;
  await tx.query(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name, email, mobile, birth_place, reuse_data)
     values ($1, $2, $3, $4, $5, $6, '+393331234567', 'F205', true)`,
    [tx.tenantId, id, fiscalCode, givenName, familyName, `${givenName}@example.it`],
  );
  return { kind: 'citizen', id, sessionId: uuidv7(), scheme: 'spid', level: 2, ...person };
}

/** What people say about who acts for whom. */
function createDeclaring({ product, people }: Place) {
  const today = romeDate(new Date().toISOString());
  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);
  const as = (viewer: CitizenViewer | StaffViewer | undefined) => product.context(viewer ?? null);
  const trySave = (viewer: CitizenViewer | undefined, part: object) =>
    people.save(as(viewer), {
      direction: 'declare',
      kind: 'delegate',
      ...ANNA,
      title: '',
      until: addMonths(today, 12),
      fileId: null,
      declared: true,
      ...part,
    });
  return {
    as,
    inTenant,
    trySave,
    save: async (viewer: CitizenViewer | undefined, part: object): Promise<Representation> => {
      const saved = await trySave(viewer, part);
      if (!(saved instanceof RepresentationPayload)) throw new Error(JSON.stringify(saved));
      return saved.representation;
    },
    document: (owner: CitizenViewer | undefined): Promise<string> =>
      inTenant(async (tx) => {
        const id = uuidv7();
        await tx.query(
          `insert into file (tenant_id, id, owner_realm, owner_id, purpose, name, size, mime, sha256, status, stored_name, wrapped_key)
           values ($1, $2, 'citizen', $3, 'input', 'delega.pdf', 10, 'application/pdf', 'x', 'clean', $4, '')`,
          [tx.tenantId, id, owner?.id, id],
        );
        return id;
      }),
    /** Its last day was yesterday. */
    expire: (id: string) =>
      inTenant((tx) =>
        tx.query('update representation set from_day = $3, to_day = $3 where tenant_id = $1 and id = $2', [
          tx.tenantId,
          id,
          addDays(today, -1),
        ]),
      ),
  };
}

/** What they ask for, and what each of them sees of it. */
function createAsking({ product, service, operator }: Place) {
  const { useCases } = product.instances;
  const as = (viewer: CitizenViewer | StaffViewer | undefined) => product.context(viewer ?? null);
  return {
    request: async (
      viewer: CitizenViewer | undefined,
      onBehalfOf: string | null,
      answers: JsonObject = {},
    ): Promise<string> => {
      if (viewer === undefined) throw new Error('Nobody asks');
      return aSentRequest(product, viewer, service, answers, { onBehalfOf });
    },
    start: (viewer: CitizenViewer | undefined, onBehalfOf: string) =>
      useCases.start(as(viewer), {
        serviceSlug: service.slug,
        idempotencyKey: uuidv7(),
        fromInstance: null,
        onBehalfOf,
      }),
    /** Why somebody of the office cannot do that now; null where they can. */
    whyNot: (code: string, activity: string): Promise<string | null> =>
      product.world.withTenant(product.world.tenant.id, async (tx) => {
        const { work } = product.instances;
        const instance = await work.find(tx, as(operator), code);
        const offered = instance === undefined ? [] : await work.activities(tx, as(operator), instance);
        const found = offered.find(({ key }) => key === activity);
        return found === undefined ? 'not-offered' : found.reason;
      }),
    read: (viewer: CitizenViewer | StaffViewer | undefined, code: string): Promise<Instance | null> =>
      useCases.read(as(viewer), code),
    hasThread: async (viewer: CitizenViewer | undefined, code: string): Promise<boolean> =>
      (await createThreadUseCases(product.world).readMyThread(as(viewer), code)) !== null,
    listed: async (viewer: CitizenViewer | undefined): Promise<readonly string[]> => {
      const page = { order: 'updated', first: 50, after: null } as const;
      const { edges } = await useCases.listMine(as(viewer), {}, page);
      return edges.map(({ node }) => node.code);
    },
  };
}
