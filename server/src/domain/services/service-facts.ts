import type { Issue, JsonObject, Text } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import { getServiceById, SERVICE_CATEGORIES, type Service } from '../catalogue';
import { getOffice } from '../tenants';
import type { ServiceDependencies } from './service-dependencies';
import { replaceFacts } from './service.repository';
import { ServiceFacts, type ServiceFactsInput, ServiceFactsPayload } from './service.types';

export type SaveFactsAnswer = ServiceFactsPayload | VersionConflict | ValidationRefusal | NotAllowed;

export interface FactsUseCases {
  describeFacts(ctx: RequestContext, id: string): Promise<ServiceFacts>;
  saveFacts(ctx: RequestContext, id: string, change: FactsChange): Promise<SaveFactsAnswer>;
}

export interface FactsChange {
  readonly facts: ServiceFactsInput;
  readonly sheet: JsonObject;
  readonly expectedVersion: number;
}

/** The service sheet (CONFORMANCE 6): its facts and its voices, saved together by who saw their last version. */
export function createFactsUseCases(deps: ServiceDependencies): FactsUseCases {
  return {
    describeFacts: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => toFacts(await getServiceById(tx, id))),
    saveFacts: (ctx, id, { facts, sheet, expectedVersion }) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
        const issues = checkFacts(facts);
        if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
        const service = await getServiceById(tx, id);
        await getOffice(tx, facts.officeId);
        const version = await replaceFacts(tx, id, { facts, sheet, expectedVersion });
        if (version === null) return versionConflict(service.version);
        return Object.assign(new ServiceFactsPayload(), { version });
      }),
  };
}

const LONGEST = 255;

/** What is wrong with the facts of a sheet, each at its place. */
export function checkFacts(facts: ServiceFactsInput): readonly Issue[] {
  const { title, shortDescription, category, maximumDays } = facts;
  const issues: Issue[] = [];
  const demand = (holds: boolean, code: string, path: string): void => {
    if (!holds) issues.push({ code, path });
  };
  demand(title.it.trim() !== '' && title.it.length <= 160, 'service-title', 'title');
  demand(longestOf(shortDescription) <= LONGEST, 'service-short', 'shortDescription');
  demand(Object.hasOwn(SERVICE_CATEGORIES, category), 'service-category', 'category');
  demand(
    Number.isInteger(maximumDays) && maximumDays >= 1 && maximumDays <= 365,
    'service-days',
    'maximumDays',
  );
  return issues;
}

function longestOf(text: Text): number {
  return Math.max(text.it.length, text.en?.length ?? 0);
}

function toFacts(service: Service): ServiceFacts {
  const { id, version, title, shortDescription, category, topics, officeId, maximumDays, silence } = service;
  const { statusReason, sheet } = service;
  const facts = { id, version, title, shortDescription, category, topics, officeId, maximumDays, silence };
  return Object.assign(new ServiceFacts(), { ...facts, statusReason, sheet });
}
