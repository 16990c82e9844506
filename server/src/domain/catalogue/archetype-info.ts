import type { JsonObject } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Archetype } from './archetype.entity';
import { findArchetypeSteps } from './catalogue.repository';
import { ArchetypeInfo } from './catalogue.types';

/** An archetype with its sequence, as screens show it. */
export async function toArchetypeInfo(tx: TenantTransaction, archetype: Archetype): Promise<ArchetypeInfo> {
  const { id, key, name, description, workflow, version } = archetype;
  const steps: readonly JsonObject[] = (await findArchetypeSteps(tx, id)).map((step) => ({ ...step }));
  return Object.assign(new ArchetypeInfo(), { id, key, name, description, workflow, version, steps });
}
