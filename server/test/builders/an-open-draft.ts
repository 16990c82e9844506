import type { FormDefinition, Json, JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { Instance } from '../../src/domain/instances';
import type { CitizenViewer } from '../../src/graphql/viewer';
import type { InstanceWorld } from '../instance-world';

/** A draft that a person has begun; answers its code. */
export async function anOpenDraft(
  product: InstanceWorld,
  citizen: CitizenViewer,
  { slug: serviceSlug }: { readonly slug: string },
): Promise<string> {
  const request = { serviceSlug, idempotencyKey: uuidv7(), fromInstance: null };
  const started = await product.instances.useCases.start(product.context(citizen), request);
  if (!('instance' in started)) throw new Error(JSON.stringify(started));
  return started.instance.code;
}

/** One answer written over what stands there. */
export async function aSavedAnswer(
  product: InstanceWorld,
  citizen: CitizenViewer,
  code: string,
  { path, value }: { readonly path: string; readonly value: Json },
): Promise<Instance> {
  const { useCases } = product.instances;
  const ctx = product.context(citizen);
  const before = await useCases.read(ctx, code);
  const changes = [{ path, base: Object(before?.answers)[path] ?? null, value }];
  const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
  if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
  return saved.instance;
}

/** Sends a draft as it stands. */
export async function aDraftSent(
  product: InstanceWorld,
  citizen: CitizenViewer,
  code: string,
): Promise<void> {
  const { useCases } = product.instances;
  const ctx = product.context(citizen);
  const expectedVersion = (await useCases.read(ctx, code))?.version ?? 0;
  const sent = await useCases.submit(ctx, { code, expectedVersion, idempotencyKey: uuidv7() });
  if (!('instance' in sent)) throw new Error(JSON.stringify(sent));
}

/** A form that asks for a vehicle and a lease, both to be given once only; `settings` are those of the lease. */
export function anOnceOnlyForm(settings: JsonObject): FormDefinition {
  return {
    version: 2,
    languages: ['it'],
    steps: [
      {
        id: 'step',
        key: 'step',
        title: { it: 'Dati' },
        sections: [
          {
            id: 'all',
            key: 'all',
            title: { it: 'Dati' },
            fields: [
              { id: 'f-subject', key: 'subject', type: 'text', label: { it: 'Oggetto' }, required: true },
              {
                id: 'f-car',
                key: 'car',
                type: 'vehicle',
                label: { it: 'Veicolo' },
                source: 'vehicle',
                reuse: true,
              },
              {
                id: 'f-lease',
                key: 'lease',
                type: 'file',
                label: { it: 'Contratto' },
                source: 'document.lease',
                reuse: true,
                settings,
              },
            ],
          },
        ],
      },
    ],
  };
}
