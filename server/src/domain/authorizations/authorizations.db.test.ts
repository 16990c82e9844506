import { resolvePerformers, type JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { type AuthorizationWorld, createAuthorizationWorld } from '../../../test/authorization-world';
import { itsDrafts, permitWorkflow } from '../../../test/builders/a-permit-service';
import { getServiceById } from '../catalogue';
import { loadReleaseParts } from '../releases';
import { createAuthorizationUseCases, createExplainActivity, findAuthorizations } from '.';

describe('authorizations of a service', () => {
  let given: AuthorizationWorld;

  beforeAll(async () => {
    given = await createAuthorizationWorld();
    await given.inTenant((tx) => itsDrafts(tx, given.service));
  });
  afterAll(() => given.world.close());

  const useCases = () => createAuthorizationUseCases(given.deps);
  const accept = async (performer: JsonObject | null) =>
    useCases().save(given.world.context(given.admin), {
      serviceId: given.service.serviceId,
      activityId: 'act-accept',
      performer,
    });

  test('one activity is given to others, frozen into the next release, and given back', async () => {
    const saved = await accept({ kind: 'staff', roles: ['manager'] });
    expect(saved).toMatchObject({ authorizations: expect.anything() });
    const frozen = await given.inTenant(async (tx) =>
      loadReleaseParts(tx, await getServiceById(tx, given.service.serviceId)),
    );
    const activities = frozen.workflow.states.flatMap((state) => state.activities);
    expect(activities.find(({ id }) => id === 'act-accept')?.performer).toEqual({
      kind: 'staff',
      roles: ['manager'],
    });
    await accept(null);
    const authorizations = await given.inTenant((tx) => findAuthorizations(tx, given.service.serviceId));
    expect(resolvePerformers(permitWorkflow(), authorizations)).toEqual(permitWorkflow());
  });

  test.each([
    [{ kind: 'staff', roles: ['king'] }, 'authorization-shape'],
    [{ kind: 'citizen' }, 'authorization-shape'],
    [{ kind: 'staff', offices: [uuidv7()] }, 'authorization-nobody'],
    [{ kind: 'staff', people: [uuidv7()] }, 'authorization-unknown'],
  ])('%j is refused: %s', async (performer, code) => {
    expect(await accept(performer)).toMatchObject({ errorCode: 'VALIDATION', issues: [{ code }] });
  });

  test('what the citizen does is nobody’s to give', async () => {
    const answer = await useCases().save(given.world.context(given.admin), {
      serviceId: given.service.serviceId,
      activityId: 'act-answer-supplement',
      performer: { kind: 'staff', roles: ['operator'] },
    });
    expect(answer).toMatchObject({ errorCode: 'NOT_ALLOWED' });
  });

  test('the page of the service says what counts and where it is said', async () => {
    await accept({ kind: 'staff', people: [given.manager.id] });
    const listed = await useCases().list(given.world.context(given.admin), given.service.serviceId);
    expect(listed.find(({ activityId }) => activityId === 'act-accept')).toMatchObject({
      flow: { roles: ['operator'] },
      own: { people: [given.manager.id] },
      effective: { people: [given.manager.id] },
    });
    await accept(null);
  });

  test('the rule of an activity says who may do it today, and for whom', async () => {
    const code = await given.submitted(given.service.slug);
    const explain = createExplainActivity({
      ...given.deps,
      releases: given.world.releases,
      work: given.world.instances.work,
    });
    const rule = await explain(given.world.context(given.operator), code, 'claim');
    expect(rule).toMatchObject({ roles: ['operator'], offices: [given.service.officeName], byName: false });
    const names = rule?.people.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining([given.operator.name, given.manager.name]));
    expect(names).not.toContain(given.admin.name);
    expect(await explain(given.world.context(given.stranger), code, 'claim')).toBeNull();
    const preview = await createAuthorizationUseCases(given.deps).preview(
      given.world.context(given.admin),
      given.service.serviceId,
      {
        kind: 'staff',
        roles: ['manager'],
      },
    );
    expect(preview.map(({ id }) => id)).toEqual([given.manager.id]);
  });
});
