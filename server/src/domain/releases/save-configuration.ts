import {
  type Issue,
  type Json,
  type JsonObject,
  parseWorkflow,
  type ServiceConfiguration,
} from '@istanze/shared';
import { authoringText } from '@istanze/shared/authoring';
import type { RequestContext } from '../../graphql/context';
import { validationRefusal, versionConflict } from '../../graphql/refusals';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { getServiceById } from '../catalogue';
import { checkConfiguration, type ConfiguredParts } from './check-configuration';
import { loadReleaseParts, toManagedService } from './managed-service';
import { parseConfiguration } from './parse-configuration';
import type { ConfigurationPart } from './release.types';
import { ServicePayload } from './release.types';
import type { SaveServiceAnswer } from './release.use-cases';

/** One part of a configuration, as it is to become; null takes an optional part away. */
export interface ConfigurationChange {
  readonly part: ConfigurationPart;
  readonly value: Json;
  readonly expectedVersion: number;
}

export type SaveConfiguration = (
  ctx: RequestContext,
  id: string,
  change: ConfigurationChange,
) => Promise<SaveServiceAnswer>;

/** Replaces one part of a service's configuration when it fits the form and the flow, and nobody changed the service meanwhile. */
export function createSaveConfiguration(deps: {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
}): SaveConfiguration {
  return (ctx, id, { part, value, expectedVersion }) =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const say = (issue: Issue) => authoringText(issue, ctx.locale);
      const service = await getServiceById(tx, id);
      if (service.version !== expectedVersion) return versionConflict(service.version);
      const parsed = parseConfiguration(withPart(service.configuration, part, value));
      if (!parsed.ok) return validationRefusal(parsed.error, say);
      const drafts = await loadReleaseParts(tx, service);
      const issues = newIssues(service.configuration, parsed.value, part, drafts);
      if (issues.length > 0) return validationRefusal(issues, say);
      Object.assign(service, { configuration: parsed.value, version: service.version + 1 });
      service.updatedAt = deps.clock.now();
      await tx.em().flush();
      return Object.assign(new ServicePayload(), { service: await toManagedService(tx, service) });
    });
}

function withPart(configuration: ServiceConfiguration, part: ConfigurationPart, value: Json): JsonObject {
  const { [part]: _replaced, ...others }: JsonObject = JSON.parse(JSON.stringify(configuration));
  return value === null ? others : { ...others, [part]: value };
}

/** What is wrong with the part itself, and what the change would break elsewhere; what was wrong elsewhere before stays where it is. */
function newIssues(
  before: ServiceConfiguration,
  after: ServiceConfiguration,
  part: ConfigurationPart,
  { form, workflow }: ConfiguredParts,
): readonly Issue[] {
  const flow = parseWorkflow(workflow);
  const parts = { form, workflow: flow.ok ? flow.value : workflow };
  const known = new Set(checkConfiguration(before, parts).map((issue) => JSON.stringify(issue)));
  return checkConfiguration(after, parts).filter(
    (issue) => issue.path.startsWith(`${part}.`) || !known.has(JSON.stringify(issue)),
  );
}
