import type { Issue, Template, WorkflowDefinition } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import {
  findArchetypeSteps,
  findMatrix,
  findSections,
  getArchetype,
  SERVICE_CATEGORIES,
  type Archetype,
} from '../catalogue';
import { getOffice } from '../tenants';
import type { ServiceBundle } from './bundle';
import { checkService } from './check-service';
import { defaultConfiguration } from './default-configuration';
import { defaultForm } from './default-form';
import { installBundle } from './install-bundle';
import type { ReferenceFiles } from './reference-files';
import type { ServiceDependencies } from './service-dependencies';
import { findServiceId } from './service.repository';
import { CreatedService, type NewServiceInput } from './service.types';

export type CreateServiceAnswer = CreatedService | ValidationRefusal | NotAllowed;
export type CreateService = (ctx: RequestContext, input: NewServiceInput) => Promise<CreateServiceAnswer>;

const CATEGORIES = new Set(Object.keys(SERVICE_CATEGORIES));

/** Makes a service in preparation, with the form, the flow and the texts that its archetype begins with. */
export function createCreateService(deps: ServiceDependencies): CreateService {
  return (ctx, input) =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
      const slugTaken = (await findServiceId(tx, input.slug)) !== undefined;
      const issues = checkService(input, { categories: CATEGORIES, slugTaken });
      if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
      const office = await getOffice(tx, input.officeId);
      const bundle = await newBundle(tx, deps.files, input);
      const id = await installBundle(tx, deps.files, bundle, { officeName: office.name, publish: false });
      if (id === undefined) return validationRefusal([SLUG_TAKEN], deps.issueInWords(ctx));
      return Object.assign(new CreatedService(), { id, slug: input.slug });
    });
}

const SLUG_TAKEN: Issue = { code: 'service-slug-taken', path: 'slug' };

async function newBundle(
  tx: TenantTransaction,
  files: ReferenceFiles,
  input: NewServiceInput,
): Promise<ServiceBundle> {
  const archetype = await getArchetype(tx, input.archetypeId);
  const workflow = await files.read<WorkflowDefinition>(
    'reference',
    'workflows',
    `${archetype.workflow}.json`,
  );
  const texts = await files.read<Readonly<Record<string, Template>>>('reference', 'texts.json');
  return {
    service: factsOf(input, archetype),
    form: defaultForm({
      steps: await findArchetypeSteps(tx, archetype.id),
      cells: await findMatrix(tx, archetype.id),
      sections: await findSections(tx),
    }),
    configuration: defaultConfiguration(workflow, texts),
    workflow,
  };
}

function factsOf(input: NewServiceInput, archetype: Archetype): ServiceBundle['service'] {
  return {
    slug: input.slug,
    codePrefix: input.codePrefix,
    archetype: archetype.key,
    category: input.category,
    topics: [],
    title: input.title,
    shortDescription: { it: '' },
    maximumDays: input.maximumDays,
    silence: 'none',
    competitive: archetype.workflow === 'ranking',
    related: [],
    sheet: {},
  };
}
