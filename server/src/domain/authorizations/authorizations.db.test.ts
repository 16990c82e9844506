import {
  addDays,
  parseWorkflow,
  resolvePerformers,
  romeDate,
  type FormDefinition,
  type JsonObject,
} from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  itsDrafts,
  permitWorkflow,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { findFile } from '../../files/stored-file.repository';
import { issueInWords } from '../../graphql/issue-words';
import type { CitizenViewer, StaffViewer, Viewer } from '../../graphql/viewer';
import { findCitizenPositions } from '../payments/citizen-position.repository';
import { findAccesses } from '../citizens/citizen.repository';
import { loadReleaseParts } from '../releases';
import { getServiceById } from '../catalogue';
import { findSubstitutions } from '../staff';
import {
  createAbsenceUseCases,
  createAuthorizationUseCases,
  createExplainActivity,
  findAuthorizations,
} from '.';

describe('authorizations', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;
  let manager: StaffViewer;
  let admin: StaffViewer;
  let elsewhere: PermitService;
  let stranger: StaffViewer;
  let count = 0;

  beforeAll(async () => {
    world = await createInstanceWorld();
    await inTenant(async (tx) => {
      service = await aPermitService(tx, 3000);
      elsewhere = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
      manager = await aStaffViewer(tx, service, 'manager');
      admin = await aStaffViewer(tx, service, 'admin');
      stranger = await aStaffViewer(tx, elsewhere);
    });
  });
  afterAll(() => world.close());

  const inTenant = <T>(work: Parameters<typeof world.world.withTenant<T>>[1]): Promise<T> =>
    world.world.withTenant(world.world.tenant.id, work);
  const deps = () => ({ withTenant: world.world.withTenant, clock: world.world.clock, issueInWords });
  const today = () => romeDate(world.world.clock.now().toISOString());
  const read = async (viewer: Viewer, code: string) =>
    world.instances.useCases.read(world.context(viewer), code);

  const submitted = (slug: string, answers: JsonObject = {}) =>
    aSentRequest(world, citizen, { slug }, answers);
  const perform = async (
    viewer: StaffViewer,
    code: string,
    activity: string,
    outcome: string,
    input: JsonObject = {},
  ) => {
    const now = await read(viewer, code);
    const answer = await world.instances.useCases.perform(world.context(viewer), {
      code,
      activity,
      outcome,
      input,
      expectedVersion: now?.version ?? 0,
      idempotencyKey: `p-${++count}`,
    });
    await world.runJobs();
    world.world.clock.advance(61);
    await world.runJobs();
    return answer;
  };

  describe('of a service', () => {
    const useCases = () => createAuthorizationUseCases(deps());
    const accept = async (performer: JsonObject | null) =>
      useCases().save(world.context(admin), {
        serviceId: service.serviceId,
        activityId: 'act-accept',
        performer,
      });
    beforeAll(() => inTenant((tx) => itsDrafts(tx, service)));

    test('one activity is given to others, frozen into the next release, and given back', async () => {
      const saved = await accept({ kind: 'staff', roles: ['manager'] });
      expect(saved).toMatchObject({ authorizations: expect.anything() });
      const frozen = await inTenant(async (tx) =>
        loadReleaseParts(tx, await getServiceById(tx, service.serviceId)),
      );
      const activities = frozen.workflow.states.flatMap((state) => state.activities);
      expect(activities.find(({ id }) => id === 'act-accept')?.performer).toEqual({
        kind: 'staff',
        roles: ['manager'],
      });
      await accept(null);
      const given = await inTenant((tx) => findAuthorizations(tx, service.serviceId));
      expect(resolvePerformers(permitWorkflow(), given)).toEqual(permitWorkflow());
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
      const answer = await useCases().save(world.context(admin), {
        serviceId: service.serviceId,
        activityId: 'act-answer-supplement',
        performer: { kind: 'staff', roles: ['operator'] },
      });
      expect(answer).toMatchObject({ errorCode: 'NOT_ALLOWED' });
    });

    test('the page of the service says what counts and where it is said', async () => {
      await accept({ kind: 'staff', people: [manager.id] });
      const listed = await useCases().list(world.context(admin), service.serviceId);
      expect(listed.find(({ activityId }) => activityId === 'act-accept')).toMatchObject({
        flow: { roles: ['operator'] },
        own: { people: [manager.id] },
        effective: { people: [manager.id] },
      });
      await accept(null);
    });
  });

  describe('for an absence', () => {
    const absences = () => createAbsenceUseCases(deps());
    const standing = async (viewer: StaffViewer): Promise<StaffViewer> => ({
      ...viewer,
      substitutions: await inTenant((tx) => findSubstitutions(tx, viewer.id)),
    });

    test('who stands in sees and does what the absent colleague may, on those days alone, and both are named', async () => {
      const code = await submitted(service.slug);
      expect(await read(stranger, code)).toBeNull();
      const from = today();
      const saved = await absences().save(world.context(operator), {
        staffId: operator.id,
        substituteId: stranger.id,
        from,
        to: addDays(from, 2),
      });
      expect(saved).toMatchObject({
        absences: [{ absent: { id: operator.id }, substitute: { id: stranger.id } }],
      });
      const substitute = await standing(stranger);
      expect((await read(substitute, code))?.code).toBe(code);
      expect(await perform(substitute, code, 'claim', 'claimed')).toMatchObject({ instance: { code } });
      const history = await inTenant(async (tx) => {
        const instance = await world.storage.store.findByCode(tx, code);
        return world.storage.store.history(tx, instance?.id ?? '');
      });
      expect(history.findLast(({ type }) => type === 'activity-performed')).toMatchObject({
        actor: `staff:${stranger.id}`,
        transition: { actingFor: operator.id },
      });
      world.world.clock.advance(4 * 24 * 3600);
      expect(await read(substitute, code)).toBeNull();
    });

    test('only one’s own absence, of one’s office for a manager; days and people must make sense', async () => {
      const from = addDays(today(), 30);
      const request = { staffId: operator.id, substituteId: stranger.id, from, to: from };
      expect(await absences().save(world.context(stranger), request)).toMatchObject({
        errorCode: 'NOT_ALLOWED',
      });
      expect(await absences().save(world.context(manager), request)).toMatchObject({
        absences: expect.anything(),
      });
      expect(await absences().save(world.context(manager), request)).toMatchObject({
        issues: [{ code: 'absence-overlap' }],
      });
      const backwards = { ...request, to: addDays(from, -1) };
      expect(await absences().save(world.context(manager), backwards)).toMatchObject({
        issues: [{ code: 'absence-days' }],
      });
      const self = { ...request, substituteId: operator.id };
      expect(await absences().save(world.context(manager), self)).toMatchObject({
        issues: [{ code: 'absence-self' }],
      });
    });

    test('taken back, it counts no more', async () => {
      const from = today();
      const saved = await absences().save(world.context(manager), {
        staffId: manager.id,
        substituteId: stranger.id,
        from,
        to: from,
      });
      const mine = 'absences' in saved ? saved.absences.find(({ absent }) => absent.id === manager.id) : null;
      expect((await standing(stranger)).substitutions?.map(({ absentId }) => absentId)).toContain(manager.id);
      expect(await absences().revoke(world.context(operator), mine?.id ?? '')).toMatchObject({
        errorCode: 'NOT_ALLOWED',
      });
      await absences().revoke(world.context(manager), mine?.id ?? '');
      expect((await standing(stranger)).substitutions?.map(({ absentId }) => absentId)).not.toContain(
        manager.id,
      );
    });
  });

  test('an office that was asked for its opinion sees the instance, and only from then on', async () => {
    const consulting = await inTenant((tx) =>
      aPermitService(tx, 0, { workflow: opinionFlow(elsewhere.officeId) }),
    );
    const asking = await inTenant((tx) => aStaffViewer(tx, consulting));
    const code = await submitted(consulting.slug);
    expect(await read(stranger, code)).toBeNull();
    await perform(asking, code, 'ask', 'asked', { question: 'Si può?' });
    const seen = await read(stranger, code);
    expect(seen?.stateKey).toBe('opinion');
    const rows = await inTenant((tx) =>
      tx.query<{ officeId: string }>(
        'select office_id as "officeId" from instance_asked where tenant_id = $1',
        [tx.tenantId],
      ),
    );
    expect(rows).toEqual([{ officeId: elsewhere.officeId }]);
    const mails = world.notifier.sent.filter(({ text }) => text.includes(`/backoffice/istanze/${code}`));
    expect(mails.map(({ to }) => to)).toEqual(['ufficio@comune.example.it']);
    expect(await perform(stranger, code, 'opinion', 'favourable')).toMatchObject({
      instance: { stateKey: 'done' },
    });
  });

  test('a transfer keeps the filing date and closes the file to who gave it away', async () => {
    const code = await submitted(service.slug);
    const before = await read(operator, code);
    const moved = await perform(operator, code, 'transfer', 'transferred', {
      office: elsewhere.officeId,
      reasons: 'È dell’altro ufficio',
    });
    expect(moved).toMatchObject({ instance: { code } });
    expect(await read(operator, code)).toBeNull();
    const after = await read(stranger, code);
    expect(after?.submittedAt).toEqual(before?.submittedAt);
    expect(after?.term?.finalDate).toBe(before?.term?.finalDate);
  });

  test('sensitive answers are masked until a reason is given, and the person reads it', async () => {
    const code = await submitted(service.slug, { health: 'Diabete' });
    expect(await read(citizen, code)).toMatchObject({ masked: false, answers: { health: 'Diabete' } });
    expect(await read(operator, code)).toMatchObject({ masked: true, answers: { health: '••••' } });
    const { useCases } = world.instances;
    expect(await useCases.revealSensitive(world.context(operator), code, 'boh')).toMatchObject({
      errorCode: 'VALIDATION',
    });
    const opened = await useCases.revealSensitive(
      world.context(operator),
      code,
      'Verifica del requisito sanitario',
    );
    expect(opened).toMatchObject({ instance: { masked: false, answers: { health: 'Diabete' } } });
    expect(await read(manager, code)).toMatchObject({ masked: true });
    const accesses = await inTenant((tx) => findAccesses(tx, citizen.id, 20, undefined));
    expect(accesses.find(({ what }) => what === 'sensitive')).toMatchObject({
      reason: 'Verifica del requisito sanitario',
      instanceCode: code,
    });
    world.world.clock.advance(3601);
    expect(await read(operator, code)).toMatchObject({ masked: true });
  });

  test('the file of a sensitive answer opens with its values, to whoever gave the reason', async () => {
    const certifying = await inTenant((tx) => aPermitService(tx, 0, { form: formWithCertificate() }));
    const [one, another] = await inTenant(async (tx) => [
      await aStaffViewer(tx, certifying),
      await aStaffViewer(tx, certifying),
    ]);
    if (one === undefined || another === undefined) throw new Error('Nobody works there');
    const file = await world.files.save(world.world.tenant.id, {
      id: uuidv7(),
      owner: { realm: 'citizen', id: citizen.id },
      purpose: 'answer',
      name: 'certificato.pdf',
      mime: 'application/pdf',
      content: Buffer.from('%PDF-1.7'),
      status: 'clean',
    });
    const { id, name, size, mime, sha256 } = file;
    const code = await submitted(certifying.slug, { certificate: [{ id, name, size, mime, sha256 }] });
    const stored = await inTenant((tx) => findFile(tx, id));
    if (stored === undefined) throw new Error('The file was not kept');
    const mayRead = (viewer: Viewer) =>
      world.instances.mayReadFile({ realm: viewer.kind, subjectId: viewer.id }, stored);
    expect([await mayRead(citizen), await mayRead(one)]).toEqual([true, false]);
    expect(await read(one, code)).toMatchObject({ masked: true, answers: { certificate: '••••' } });
    await world.instances.useCases.revealSensitive(world.context(one), code, 'Controllo del certificato');
    expect((await read(one, code))?.revealedUntil).toBeInstanceOf(Date);
    expect([await mayRead(one), await mayRead(another)]).toEqual([true, false]);
    world.world.clock.advance(3601);
    expect(await mayRead(one)).toBe(false);
  });

  test('the rule of an activity says who may do it today, and for whom', async () => {
    const code = await submitted(service.slug);
    const explain = createExplainActivity({
      withTenant: world.world.withTenant,
      clock: world.world.clock,
      releases: world.releases,
      work: world.instances.work,
    });
    const rule = await explain(world.context(operator), code, 'claim');
    expect(rule).toMatchObject({ roles: ['operator'], offices: [service.officeName], byName: false });
    const names = rule?.people.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining([operator.name, manager.name]));
    expect(names).not.toContain(admin.name);
    expect(await explain(world.context(stranger), code, 'claim')).toBeNull();
    const preview = await createAuthorizationUseCases(deps()).preview(
      world.context(admin),
      service.serviceId,
      {
        kind: 'staff',
        roles: ['manager'],
      },
    );
    expect(preview.map(({ id }) => id)).toEqual([manager.id]);
  });

  test('a payment outside pagoPA invalidates the notice at the platform, then books it with its proof', async () => {
    const code = await submitted(service.slug);
    for (const [activity, outcome] of [
      ['claim', 'claimed'],
      ['review', 'passed'],
      ['accept', 'accepted'],
    ] as const)
      await perform(operator, code, activity, outcome);
    const file = await world.files.save(world.world.tenant.id, {
      id: uuidv7(),
      owner: { realm: 'staff', id: operator.id },
      purpose: 'input',
      name: 'cro.pdf',
      mime: 'application/pdf',
      content: Buffer.from('%PDF-1.7'),
      status: 'clean',
    });
    const { id, name, size, mime, sha256 } = file;
    const recorded = await perform(operator, code, 'record-payment', 'recorded', {
      amount: 3000,
      paidOn: today(),
      means: 'bank-transfer',
      reference: 'CRO 42',
      proof: [{ id, name, size, mime, sha256 }],
    });
    expect(recorded).not.toHaveProperty('errorCode');
    expect(await read(operator, code)).toMatchObject({ stateKey: 'issue', problems: [] });
    expect([...world.gateway.positions.values()].at(-1)?.state).toBe('cancelled');
    const positions = await inTenant((tx) =>
      findCitizenPositions(
        tx,
        { citizenId: citizen.id, states: null, words: null, id: null },
        100,
        undefined,
      ),
    );
    expect(positions.find(({ instanceCode }) => instanceCode === code)).toMatchObject({
      state: 'paid',
      receiptFileId: expect.any(String),
    });
    const [row] = await inTenant((tx) =>
      tx.query<{ settlement: JsonObject }>(
        'select settlement from debt_position where tenant_id = $1 and settlement is not null',
        [tx.tenantId],
      ),
    );
    expect(row?.settlement).toMatchObject({
      reference: 'CRO 42',
      proofFileId: file.id,
      recordedBy: operator.id,
    });
  });
});

function formWithCertificate(): FormDefinition {
  const certificate = {
    id: 'f-certificate',
    key: 'certificate',
    type: 'file',
    label: { it: 'Certificato medico' },
    sensitive: true,
  };
  const [step] = PERMIT_FORM.steps;
  const [section] = step?.sections ?? [];
  if (step === undefined || section === undefined) throw new Error('A form without a section');
  const sections = [{ ...section, fields: [...section.fields, certificate] }];
  return { ...PERMIT_FORM, steps: [{ ...step, sections }] };
}

function opinionFlow(officeId: string) {
  const outcome = (key: string) => ({ key, name: { it: key }, after: [] });
  const told = {
    id: 'tell',
    type: 'notify',
    settings: { template: 'taken-charge', to: 'asked' },
    blocking: true,
    onFailure: 'retry',
  };
  const activity = (key: string, type: string, performer: JsonObject, outcomes: readonly object[]) => ({
    id: `a-${key}`,
    key,
    type,
    name: { it: key },
    performer: { kind: 'staff', ...performer },
    settings: {},
    before: key === 'opinion' ? [told] : [],
    outcomes,
  });
  const parsed = parseWorkflow({
    version: 1,
    initial: 'review',
    states: [
      {
        id: 's1',
        key: 'review',
        name: { it: 'Esame' },
        category: 'waiting-office',
        activities: [
          activity('ask', 'ask-opinion', { roles: ['operator'] }, [{ ...outcome('asked'), to: 'opinion' }]),
        ],
      },
      {
        id: 's2',
        key: 'opinion',
        name: { it: 'Parere' },
        category: 'waiting-office',
        activities: [
          activity('opinion', 'give-opinion', { offices: [officeId] }, [
            outcome('favourable'),
            outcome('against'),
          ]),
        ],
        completion: { of: ['opinion'], when: 'all', to: 'done' },
      },
      { id: 's3', key: 'done', name: { it: 'Fine' }, category: 'completed', activities: [] },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
