import {
  asksElsewhere,
  resolvePerformers,
  romeDate,
  type Authorizations,
  type IsoDate,
  type Issue,
  type JsonObject,
  type Performer,
  type WorkflowDefinition,
} from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { getServiceById } from '../catalogue';
import { getWorkflowOfService } from '../workflows';
import { findAuthorizations, findUnknown, saveAuthorization } from './authorization.repository';
import { ActivityAuthorization, AuthorizationPayload } from './authorization.types';
import { findPerformers, type PossiblePerformer, readWorkforce } from './find-performers';
import { parseStaffPerformer } from './parse-performer';

export interface AuthorizationRequest {
  readonly serviceId: string;
  readonly activityId: string;
  readonly performer: JsonObject | null;
}

export interface AuthorizationUseCases {
  list(ctx: RequestContext, serviceId: string): Promise<readonly ActivityAuthorization[]>;
  /** Who could do an activity of the service if it were given so; nobody for a choice that cannot be read. */
  preview(
    ctx: RequestContext,
    serviceId: string,
    performer: JsonObject,
  ): Promise<readonly PossiblePerformer[]>;
  save(
    ctx: RequestContext,
    request: AuthorizationRequest,
  ): Promise<AuthorizationPayload | ValidationRefusal | NotAllowed>;
}

interface Dependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}

/** Who may do what in a service; a change counts from the next publication on. */
export function createAuthorizationUseCases(deps: Dependencies): AuthorizationUseCases {
  return {
    list: (ctx, serviceId) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        return describe(tx, await getServiceById(tx, serviceId), deps);
      }),
    preview: (ctx, serviceId, performer) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const { officeId } = await getServiceById(tx, serviceId);
        const chosen = readPreview(performer);
        return chosen === undefined
          ? []
          : findPerformers(await readWorkforce(tx, todayOf(deps)), chosen, officeId);
      }),
    save: (ctx, request) => deps.withTenant(ctx.tenantId, (tx) => save(tx, ctx, request, deps)),
  };
}

async function save(
  tx: TenantTransaction,
  ctx: RequestContext,
  { serviceId, activityId, performer }: AuthorizationRequest,
  deps: Dependencies,
): Promise<AuthorizationPayload | ValidationRefusal | NotAllowed> {
  if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.other-kind');
  const service = await getServiceById(tx, serviceId);
  const { definition } = await getWorkflowOfService(tx, serviceId);
  const activity = definition.states.flatMap((state) => state.activities).find(({ id }) => id === activityId);
  if (activity === undefined) throw new NotFoundError('activity');
  if (activity.performer.kind !== 'staff') return notAllowed('reason.not-staff-work');
  const judged = performer === null ? undefined : parseStaffPerformer(performer);
  if (judged?.ok === false) return validationRefusal(judged.error, deps.issueInWords(ctx));
  const chosen = judged?.value ?? null;
  const unknown = chosen === null ? [] : await unknownIn(tx, chosen);
  if (unknown.length > 0) return validationRefusal(unknown, deps.issueInWords(ctx));
  const change = { serviceId, activityId, performer: chosen, staffId: ctx.viewer.id, at: deps.clock.now() };
  await saveAuthorization(tx, change);
  return Object.assign(new AuthorizationPayload(), {
    authorizations: await describe(tx, service, deps),
  });
}

async function unknownIn(tx: TenantTransaction, performer: Performer): Promise<readonly Issue[]> {
  if (!asksElsewhere(performer)) return [];
  const { offices, people } = await findUnknown(tx, performer);
  return [...offices, ...people].map((id) => ({
    code: 'authorization-unknown',
    path: 'performer',
    params: { id },
  }));
}

/** Staff without a word more is whoever works in the office: a flow may say so, a choice may not. */
function readPreview(performer: JsonObject): Performer | undefined {
  if (Object.keys(performer).join() === 'kind' && performer['kind'] === 'staff') return { kind: 'staff' };
  const chosen = parseStaffPerformer(performer);
  return chosen.ok ? chosen.value : undefined;
}

function todayOf({ clock }: Dependencies): IsoDate {
  return romeDate(clock.now().toISOString());
}

async function describe(
  tx: TenantTransaction,
  { id, officeId }: { readonly id: string; readonly officeId: string },
  deps: Dependencies,
): Promise<readonly ActivityAuthorization[]> {
  const { definition } = await getWorkflowOfService(tx, id);
  const workforce = await readWorkforce(tx, todayOf(deps));
  return describeAll(definition, await findAuthorizations(tx, id), (performer) =>
    findPerformers(workforce, performer, officeId),
  );
}

/** Work of the staff alone: what the citizen or the system does is nobody's to give. */
function describeAll(
  definition: WorkflowDefinition,
  authorizations: Authorizations,
  peopleOf: (performer: Performer) => readonly PossiblePerformer[],
): readonly ActivityAuthorization[] {
  const resolved = resolvePerformers(definition, authorizations);
  const effective = new Map(
    resolved.states.flatMap(({ activities }) =>
      activities.map(({ id, performer }) => [id, performer] as const),
    ),
  );
  return definition.states.flatMap((state) =>
    state.activities
      .filter(({ performer }) => performer.kind === 'staff')
      .map(({ id, name, type, performer }) =>
        Object.assign(new ActivityAuthorization(), {
          activityId: id,
          name,
          type,
          stateName: state.name,
          flow: performer,
          standard: authorizations.defaults[type] ?? null,
          own: authorizations.overrides[id] ?? null,
          effective: effective.get(id) ?? performer,
          people: peopleOf(effective.get(id) ?? performer),
        }),
      ),
  );
}
