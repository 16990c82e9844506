import type {
  FormDefinition,
  SectionDefinition,
  ServiceConfiguration,
  Template,
  WorkflowDefinition,
} from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findSectionVersions } from '../catalogue';
import { adaptFlow } from './adapt-flow';
import type { BundleFile, BundleForm, LibrarySection, ServiceBundle } from './bundle';
import { NO_CONFIGURATION } from './empty-parts';
import type { ReferenceFiles } from './reference-files';
import { templatesOf } from './templates-of';

/**
 * What a file leaves to the product put in: the flow it names, the municipality's library sections in the version asked,
 * the product's words for what the flow sends and the file does not say itself. Throws where a section or a flow is missing.
 */
export async function completeBundle(
  tx: TenantTransaction,
  files: ReferenceFiles,
  { service, form, configuration, workflow, tests }: BundleFile,
): Promise<ServiceBundle> {
  const flow = await resolveWorkflow(files, workflow);
  return {
    service,
    ...(form === undefined ? {} : { form: await completeForm(tx, form) }),
    configuration: await completeTexts(files, configuration ?? NO_CONFIGURATION, flow),
    ...(flow === undefined ? {} : { workflow: flow }),
    ...(tests === undefined ? {} : { tests }),
  };
}

async function resolveWorkflow(
  files: ReferenceFiles,
  workflow: BundleFile['workflow'],
): Promise<WorkflowDefinition | undefined> {
  if (typeof workflow === 'string') return resolveWorkflow(files, { flow: workflow });
  if (workflow === undefined || !('flow' in workflow)) return workflow;
  return adaptFlow(
    await files.read<WorkflowDefinition>('reference', 'workflows', `${workflow.flow}.json`),
    workflow,
  );
}

async function completeForm(tx: TenantTransaction, form: BundleForm): Promise<FormDefinition> {
  const steps: FormDefinition['steps'][number][] = [];
  for (const step of form.steps) {
    const sections: SectionDefinition[] = [];
    for (const section of step.sections)
      sections.push('library' in section ? await fromLibrary(tx, section) : section);
    steps.push({ ...step, sections });
  }
  return { ...form, steps };
}

async function fromLibrary(
  tx: TenantTransaction,
  { library, version, visibleWhen, fields = [] }: LibrarySection,
): Promise<SectionDefinition> {
  const versions = await findSectionVersions(tx, library);
  const found = version === undefined ? versions[0] : versions.find((row) => row.version === version);
  if (found === undefined) throw new Error(`The library has no section "${library}" ${version ?? ''}`);
  return {
    ...found.definition,
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
    pinned: { section: found.key, version: found.version },
    fields: [...found.definition.fields, ...fields],
    ...(fields.length === 0 ? {} : { localFields: fields.map(({ id }) => id) }),
  };
}

async function completeTexts(
  files: ReferenceFiles,
  configuration: ServiceConfiguration,
  workflow: WorkflowDefinition | undefined,
): Promise<ServiceConfiguration> {
  if (workflow === undefined) return configuration;
  const { templates } = configuration;
  const missing = [...templatesOf(workflow)].filter((key) => templates[key] === undefined);
  if (missing.length === 0) return configuration;
  const texts = await files.read<Readonly<Record<string, Template>>>('reference', 'texts.json');
  const added = missing.flatMap((key) => (texts[key] === undefined ? [] : [[key, texts[key]] as const]));
  return { ...configuration, templates: { ...templates, ...Object.fromEntries(added) } };
}
