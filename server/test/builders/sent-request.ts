import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { CitizenViewer, StaffViewer } from '../../src/graphql/viewer';
import type { InstanceWorld } from '../instance-world';

interface Sending {
  /** The idempotency key of its beginning and of its sending. */
  readonly key?: string;
  /** False leaves what follows to be done: it is sent and not registered yet. */
  readonly jobs?: boolean;
  /** Id of the representation that the citizen uses. */
  readonly onBehalfOf?: string | null;
}

/** A request filled in, sent and registered; answers its code. */
export async function aSentRequest(
  product: InstanceWorld,
  citizen: CitizenViewer,
  service: { readonly slug: string },
  answers: JsonObject = {},
  { key = uuidv7(), jobs = true, onBehalfOf = null }: Sending = {},
): Promise<string> {
  const ctx = product.context(citizen);
  const { useCases } = product.instances;
  const started = await useCases.start(ctx, {
    serviceSlug: service.slug,
    idempotencyKey: key,
    fromInstance: null,
    onBehalfOf,
  });
  if (!('instance' in started)) throw new Error(JSON.stringify(started));
  const { code } = started.instance;
  const changes = Object.entries({ subject: 'Prova', ...answers }).map(([path, value]) => ({
    path,
    base: null,
    value,
  }));
  const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
  if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
  const { version } = saved.instance;
  const sent = await useCases.submit(ctx, { code, expectedVersion: version, idempotencyKey: key });
  if (!('instance' in sent)) throw new Error(JSON.stringify(sent));
  if (jobs) await product.runJobs();
  return code;
}

/** Somebody of the office does one thing with a request; throws when they may not. */
export async function aWorkDone(
  product: InstanceWorld,
  staff: StaffViewer,
  code: string,
  [activity, outcome]: readonly [string, string],
  input: JsonObject = {},
): Promise<void> {
  const ctx = product.context(staff);
  const shown = await product.instances.useCases.read(ctx, code);
  const done = await product.instances.useCases.perform(ctx, {
    code,
    activity,
    outcome,
    input,
    expectedVersion: shown?.version ?? 0,
    idempotencyKey: uuidv7(),
  });
  if (!('instance' in done)) throw new Error(JSON.stringify(done));
  await product.runJobs();
}
