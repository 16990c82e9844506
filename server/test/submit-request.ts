import type { CitizenViewer } from '../src/graphql/viewer';
import type { InstanceWorld } from './instance-world';

type Change = { readonly path: string; readonly base: null; readonly value: string };

/** A citizen asks a service for something and, unless `jobs` is false, the product does what follows; answers the code. */
export async function submitRequest(
  world: InstanceWorld,
  citizen: CitizenViewer,
  slug: string,
  {
    key,
    changes = [],
    jobs = true,
  }: { readonly key: string; readonly changes?: readonly Change[]; readonly jobs?: boolean },
): Promise<string> {
  const ctx = world.context(citizen);
  const { useCases } = world.instances;
  const started = await useCases.start(ctx, { serviceSlug: slug, idempotencyKey: key, fromInstance: null });
  if (!('instance' in started)) throw new Error(JSON.stringify(started));
  const { code } = started.instance;
  const subject = { path: 'subject', base: null, value: 'Passo' };
  const all = changes.some(({ path }) => path === 'subject') ? [...changes] : [subject, ...changes];
  const saved = await useCases.saveDraft(ctx, { code, step: null, changes: all });
  if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
  const { version } = saved.instance;
  await useCases.submit(ctx, { code, expectedVersion: version, idempotencyKey: key });
  if (jobs) await world.runJobs();
  return code;
}
