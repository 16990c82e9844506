import { InstancePayload } from '../src/domain/instances/instance-results.types';
import type { Instance } from '../src/domain/instances/instance.types';
import type { WorkAnswer } from '../src/domain/instances/instance.use-cases';
import { aCitizenViewer, aPermitService, aStaffViewer } from './builders/a-permit-service';
import { createInstanceWorld } from './instance-world';

export type PermitDesk = Awaited<ReturnType<typeof openPermitDesk>>;

/** One service, one citizen who asks for it step by step, and somebody of its office. */
export async function openPermitDesk() {
  const product = await createInstanceWorld();
  const { world, instances } = product;
  const { useCases } = instances;
  const { service, citizen, operator } = await world.withTenant(world.tenant.id, async (tx) => {
    const permits = await aPermitService(tx);
    return { service: permits, citizen: await aCitizenViewer(tx), operator: await aStaffViewer(tx, permits) };
  });
  const start = async (key: string): Promise<Instance> =>
    instanceOf(
      await useCases.start(product.context(citizen), {
        serviceSlug: service.slug,
        idempotencyKey: key,
        fromInstance: null,
      }),
    );
  const save = async (draft: Instance, values: Readonly<Record<string, string>>): Promise<Instance> => {
    const saved = await useCases.saveDraft(product.context(citizen), {
      code: draft.code,
      step: 'step',
      changes: Object.entries(values).map(([path, value]) => ({ path, base: null, value })),
    });
    return instanceOf(saved);
  };
  const submit = (draft: Pick<Instance, 'code' | 'version'>, key: string): Promise<WorkAnswer> =>
    useCases.submit(product.context(citizen), {
      code: draft.code,
      expectedVersion: draft.version,
      idempotencyKey: key,
    });
  const sent = async (key: string): Promise<Instance> => {
    const draft = await save(await start(key), { subject: 'Prova', health: 'celiachia-zz9' });
    const instance = instanceOf(await submit(draft, key));
    await product.runJobs();
    return instance;
  };
  const rows = <T>(sql: string, values: readonly unknown[]): Promise<readonly T[]> =>
    world.withTenant(world.tenant.id, (tx) => tx.query<T>(sql, [tx.tenantId, ...values]));
  return { product, service, citizen, operator, start, save, submit, sent, rows };
}

/** The instance of an answer; throws what was refused. */
export function instanceOf(answer: object): Instance {
  if (answer instanceof InstancePayload) return answer.instance;
  throw new Error(`Refused: ${JSON.stringify(answer)}`);
}
