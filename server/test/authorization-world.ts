import { type JsonObject, romeDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { StoredFile } from '../src/files';
import { issueInWords } from '../src/graphql/issue-words';
import type { CitizenViewer, StaffViewer, Viewer } from '../src/graphql/viewer';
import type { TenantTransaction } from '../src/platform/tenant-transaction';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from './builders/a-permit-service';
import { aSentRequest } from './builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from './instance-world';

type Perform = InstanceWorld['instances']['useCases']['perform'];
type Read = InstanceWorld['instances']['useCases']['read'];

/** Two offices with a service each: who works at the first, and a stranger of the other. */
export interface AuthorizationWorld {
  readonly world: InstanceWorld;
  readonly service: PermitService;
  readonly elsewhere: PermitService;
  readonly citizen: CitizenViewer;
  readonly operator: StaffViewer;
  readonly manager: StaffViewer;
  readonly admin: StaffViewer;
  readonly stranger: StaffViewer;
  /** What the use cases of this part are made of. */
  readonly deps: Pick<InstanceWorld['world'], 'withTenant' | 'clock'> & {
    readonly issueInWords: typeof issueInWords;
  };
  inTenant<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T>;
  today(): string;
  read(viewer: Viewer, code: string): ReturnType<Read>;
  /** Sends a request of the citizen; answers its code. */
  submitted(slug: string, answers?: JsonObject): Promise<string>;
  /** Does one thing and all that follows from it, waiting included. */
  perform(
    viewer: StaffViewer,
    code: string,
    done: readonly [activity: string, outcome: string],
    input?: JsonObject,
  ): ReturnType<Perform>;
  /** A clean PDF that somebody uploaded. */
  aPdf(owner: Viewer, name: string): Promise<StoredFile>;
}

export async function createAuthorizationWorld(): Promise<AuthorizationWorld> {
  const world = await createInstanceWorld();
  const { withTenant, clock, tenant } = world.world;
  const { useCases } = world.instances;
  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    withTenant(tenant.id, work);
  const people = await inTenant(async (tx) => {
    const service = await aPermitService(tx, 3000);
    const elsewhere = await aPermitService(tx);
    return {
      ...{ service, elsewhere },
      citizen: await aCitizenViewer(tx),
      operator: await aStaffViewer(tx, service),
      manager: await aStaffViewer(tx, service, 'manager'),
      admin: await aStaffViewer(tx, service, 'admin'),
      stranger: await aStaffViewer(tx, elsewhere),
    };
  });
  const read = (viewer: Viewer, code: string) => useCases.read(world.context(viewer), code);
  return {
    ...{ world, inTenant, read, ...people },
    deps: { withTenant, clock, issueInWords },
    today: () => romeDate(clock.now().toISOString()),
    submitted: (slug, answers) => aSentRequest(world, people.citizen, { slug }, answers),
    perform: async (viewer, code, [activity, outcome], input = {}) => {
      const expectedVersion = (await read(viewer, code))?.version ?? 0;
      const work = { code, activity, outcome, input, expectedVersion, idempotencyKey: uuidv7() };
      const answer = await useCases.perform(world.context(viewer), work);
      await world.runJobs();
      clock.advance(61);
      await world.runJobs();
      return answer;
    },
    aPdf: (owner, name) =>
      world.files.save(tenant.id, {
        id: uuidv7(),
        owner: { realm: owner.kind, id: owner.id },
        purpose: owner.kind === 'citizen' ? 'answer' : 'input',
        name,
        mime: 'application/pdf',
        content: Buffer.from('%PDF-1.7'),
        status: 'clean',
      }),
  };
}
