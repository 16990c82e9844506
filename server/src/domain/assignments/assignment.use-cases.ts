import type { Issue, Json, JsonObject } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { getServiceById } from '../catalogue';
import { officeStaff } from '../staff';
import {
  findServiceRule,
  findOfficeMode,
  saveServiceRule,
  type ServiceMode,
  type ServiceRule,
} from './assignment-rule.repository';
import { ServiceAssignment, ServiceAssignmentPayload } from './assignment.types';

export interface AssignmentRequest {
  readonly serviceId: string;
  /** Null goes back to the rule of the office. */
  readonly mode: ServiceMode | null;
  readonly field: string | null;
  readonly people: JsonObject | null;
  readonly otherwise: ServiceMode | null;
}

export type SaveAssignmentAnswer = ServiceAssignmentPayload | ValidationRefusal | NotAllowed;

export interface AssignmentUseCases {
  read(ctx: RequestContext, serviceId: string): Promise<ServiceAssignment>;
  save(ctx: RequestContext, request: AssignmentRequest): Promise<SaveAssignmentAnswer>;
}

interface Dependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}

/** How a service gives out what arrives; a change counts for the next request that is sent, without a publication. */
export function createAssignmentUseCases(deps: Dependencies): AssignmentUseCases {
  return {
    read: (ctx, serviceId) => deps.withTenant(ctx.tenantId, (tx) => describe(tx, serviceId)),
    save: (ctx, request) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.other-kind');
        const { id, officeId } = await getServiceById(tx, request.serviceId);
        const staff = new Set((await officeStaff.ofOffice(tx, officeId)).map((member) => member.id));
        const { rule, issues } = judge(request, staff);
        if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
        await saveServiceRule(tx, id, rule, { staffId: ctx.viewer.id, at: deps.clock.now() });
        return Object.assign(new ServiceAssignmentPayload(), { assignment: await describe(tx, id) });
      }),
  };
}

async function describe(tx: TenantTransaction, serviceId: string): Promise<ServiceAssignment> {
  const { id, officeId } = await getServiceById(tx, serviceId);
  const rule = await findServiceRule(tx, id);
  return Object.assign(new ServiceAssignment(), {
    serviceId: id,
    mode: rule?.mode ?? null,
    field: rule?.field ?? null,
    people: rule?.people ?? {},
    otherwise: rule?.otherwise ?? null,
    officeMode: (await findOfficeMode(tx, officeId)) ?? 'nobody',
  });
}

/** Issues `required` for a field or a person that is missing, `choice-unknown` for somebody who does not work in the office. */
function judge(
  { mode, field, people, otherwise }: AssignmentRequest,
  staff: ReadonlySet<string>,
): { readonly rule: ServiceRule | null; readonly issues: readonly Issue[] } {
  if (mode === null) return { rule: null, issues: [] };
  if (mode !== 'value') return { rule: { mode, field: null, people: {}, otherwise: null }, issues: [] };
  const chosen = Object.entries(people ?? {}).filter(isChosen);
  const issues: Issue[] = [
    ...(field === null || field === '' ? [{ code: 'required', path: 'field' }] : []),
    ...(chosen.length === 0 ? [{ code: 'assignment-nobody', path: 'people' }] : []),
    ...chosen.filter(([, id]) => !staff.has(id)).map(([value]) => ({ code: 'choice-unknown', path: value })),
  ];
  const rest = otherwise === null || otherwise === 'value' ? 'nobody' : otherwise;
  return { rule: { mode, field, people: Object.fromEntries(chosen), otherwise: rest }, issues };
}

function isChosen(entry: readonly [string, Json]): entry is [string, string] {
  return typeof entry[1] === 'string' && entry[1] !== '';
}
