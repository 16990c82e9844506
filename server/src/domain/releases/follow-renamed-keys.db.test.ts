import {
  type FormDefinition,
  isJsonObject,
  type JsonObject,
  renameKey,
  undo,
  commandStack,
  execute,
  type WorkflowDefinition,
} from '@istanze/shared';
import { aPermitService, aStaffViewer, itsDrafts } from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import { createFormUseCases, type FormUseCases } from '../forms';
import { createWorkflowUseCases, type WorkflowUseCases } from '../workflows';
import { createFollowRenamedKeys } from './follow-renamed-keys';
import { createReleaseUseCases, type ReleaseUseCases } from './release.use-cases';
import { createServiceTestUseCases, type ServiceTestUseCases } from './service-test.use-cases';

const GUARD = { present: [{ var: 'subject' }] };
const FEE = { if: [{ present: [{ var: 'subject' }] }, { money: 500 }, { money: 0 }] };
const TEST = { name: 'Con oggetto', answers: { subject: 'Uno' }, expects: { visible: ['subject'] } };

describe('a key that changes in the form', () => {
  let product: InstanceWorld;
  let forms: FormUseCases;
  let releases: ReleaseUseCases;
  let workflows: WorkflowUseCases;
  let tests: ServiceTestUseCases;
  let ctx: RequestContext;
  let serviceId: string;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { withTenant, readTenant, clock, tenant } = product.world;
    forms = createFormUseCases({
      withTenant,
      issueInWords,
      followRenamedKeys: createFollowRenamedKeys({ clock }),
    });
    releases = createReleaseUseCases({ withTenant, readTenant, clock, issueInWords });
    workflows = createWorkflowUseCases({ withTenant, issueInWords, files: NO_FILES });
    tests = createServiceTestUseCases({ withTenant });
    await withTenant(tenant.id, async (tx) => {
      const service = await aPermitService(tx);
      await itsDrafts(tx, service);
      serviceId = service.serviceId;
      ctx = product.context(await aStaffViewer(tx, service, 'admin'));
    });
    await nameTheSubjectEverywhere();
  });
  afterAll(() => product.close());

  async function nameTheSubjectEverywhere(): Promise<void> {
    const { version, configuration, workflowId } = await releases.describeManagedService(ctx, serviceId);
    const [line] = configuration.fees.lines;
    const value = toJson({ ...configuration.fees, lines: [{ ...line, amount: FEE }] });
    const saved = await releases.saveConfiguration(ctx, serviceId, {
      part: 'fees',
      value,
      expectedVersion: version,
    });
    expect(saved).toHaveProperty('service');
    const flow = await workflows.describeWorkflow(ctx, workflowId);
    expect(
      await workflows.saveWorkflow(ctx, workflowId, toJson(guarded(flow.definition)), flow.version),
    ).toHaveProperty('workflow');
    await tests.save(ctx, {
      serviceId,
      definition: TEST,
      id: null,
      position: null,
      expectedVersion: null,
    });
  }

  async function drafts() {
    const { configuration, formId, workflowId } = await releases.describeManagedService(ctx, serviceId);
    const { definition: workflow } = await workflows.describeWorkflow(ctx, workflowId);
    const form = await forms.describeForm(ctx, formId);
    const [test] = await tests.list(ctx, serviceId);
    return {
      formId,
      form: form.definition,
      version: form.version,
      configuration,
      workflow,
      test: test?.definition,
    };
  }

  async function save(form: FormDefinition): Promise<void> {
    const { formId, version } = await drafts();
    expect(await forms.saveForm(ctx, formId, toJson(form), version)).toHaveProperty('form');
  }

  test('is followed by fees, guards and tests in the same save, and comes back byte for byte with undo', async () => {
    const before = await drafts();
    const renamed = execute(commandStack(before.form), renameKey('f-subject', 'topic', new Set()));
    if (!renamed.ok) throw new Error('refused');
    await save(renamed.value.definition);
    const after = await drafts();
    expect(after.configuration.fees.lines[0]?.amount).toEqual({
      if: [{ present: [{ var: 'topic' }] }, { money: 500 }, { money: 0 }],
    });
    expect(JSON.stringify(after.workflow)).toBe(
      JSON.stringify(before.workflow).replaceAll('"var":"subject"', '"var":"topic"'),
    );
    expect(after.test).toMatchObject({ answers: { topic: 'Uno' }, expects: { visible: ['topic'] } });
    await save(undo(renamed.value).definition);
    const { version: _later, ...back } = await drafts();
    const { version: _first, ...first } = before;
    expect(back).toEqual(first);
    for (const part of ['form', 'configuration', 'workflow'] as const)
      expect(JSON.stringify(back[part]) === JSON.stringify(first[part])).toBe(true);
  });

  test('is not followed when the save is refused: nothing of the service was touched', async () => {
    const { formId, form, version, ...before } = await drafts();
    const renamed = renameKey('f-subject', 'topic', new Set()).execute(form);
    if (!renamed.ok) throw new Error('refused');
    const answer = await forms.saveForm(ctx, formId, toJson(renamed.value.definition), version - 1);
    expect(answer).toMatchObject({ currentVersion: version });
    expect(await drafts()).toEqual({ formId, form, version, ...before });
  });
});

const NO_FILES = {
  read: () => Promise.reject(new Error('no files')),
  list: () => Promise.resolve([]),
};

/** The flow with a guard that reads the subject on its first activity. */
function guarded(flow: WorkflowDefinition): WorkflowDefinition {
  const [first, ...others] = flow.states;
  if (first === undefined) throw new Error('no states');
  const activities = first.activities.map((activity, index) =>
    index === 0 ? { ...activity, guard: GUARD } : activity,
  );
  return { ...flow, states: [{ ...first, activities }, ...others] };
}

function toJson(value: unknown): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(value));
  if (!isJsonObject(json)) throw new Error('no object');
  return json;
}
