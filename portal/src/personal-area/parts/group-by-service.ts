import type { InstanceCardFragment } from '../../graphql/generated/graphql';

export interface UsedService {
  readonly service: InstanceCardFragment['service'];
  readonly count: number;
}

/** The services of some requests, each once, in the order in which they come. */
export function groupByService(instances: readonly InstanceCardFragment[]): readonly UsedService[] {
  const used = new Map<string, UsedService>();
  for (const { service } of instances) {
    used.set(service.slug, { service, count: (used.get(service.slug)?.count ?? 0) + 1 });
  }
  return [...used.values()];
}
