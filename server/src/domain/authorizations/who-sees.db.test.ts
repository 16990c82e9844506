import type { FormDefinition, WorkflowDefinition } from '@istanze/shared';
import { type AuthorizationWorld, createAuthorizationWorld } from '../../../test/authorization-world';
import { aPermitService, aStaffViewer } from '../../../test/builders/a-permit-service';
import { anOpinionFlow } from '../../../test/builders/an-opinion-flow';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { findFile } from '../../files/stored-file.repository';
import type { Viewer } from '../../graphql/viewer';
import { findAccesses } from '../citizens/citizen.repository';

describe('who sees an instance, and what of it', () => {
  let given: AuthorizationWorld;

  beforeAll(async () => {
    given = await createAuthorizationWorld();
  });
  afterAll(() => given.world.close());

  test('an office that was asked for its opinion sees the instance, and only from then on', async () => {
    const consulting = await given.inTenant((tx) =>
      aPermitService(tx, 0, { workflow: opinionFlow(given.elsewhere.officeId) }),
    );
    const asking = await given.inTenant((tx) => aStaffViewer(tx, consulting));
    const code = await given.submitted(consulting.slug);
    expect(await given.read(given.stranger, code)).toBeNull();
    await given.perform(asking, code, ['ask', 'asked'], { question: 'Si può?' });
    const seen = await given.read(given.stranger, code);
    expect(seen?.stateKey).toBe('opinion');
    const rows = await given.inTenant((tx) =>
      tx.query<{ officeId: string }>(
        'select office_id as "officeId" from instance_asked where tenant_id = $1',
        [tx.tenantId],
      ),
    );
    expect(rows).toEqual([{ officeId: given.elsewhere.officeId }]);
    const mails = given.world.notifier.sent.filter(({ text }) =>
      text.includes(`/backoffice/istanze/${code}`),
    );
    expect(mails.map(({ to }) => to)).toEqual(['ufficio@comune.example.it']);
    expect(await given.perform(given.stranger, code, ['opinion', 'favourable'])).toMatchObject({
      instance: { stateKey: 'done' },
    });
  });

  test('a transfer keeps the filing date and closes the file to who gave it away', async () => {
    const code = await given.submitted(given.service.slug);
    const before = await given.read(given.operator, code);
    const moved = await given.perform(given.operator, code, ['transfer', 'transferred'], {
      office: given.elsewhere.officeId,
      reasons: 'È dell’altro ufficio',
    });
    expect(moved).toMatchObject({ instance: { code } });
    expect(await given.read(given.operator, code)).toBeNull();
    const after = await given.read(given.stranger, code);
    expect(after?.submittedAt).toEqual(before?.submittedAt);
    expect(after?.term?.finalDate).toBe(before?.term?.finalDate);
  });

  test('sensitive answers are masked until a reason is given, and the person reads it', async () => {
    const code = await given.submitted(given.service.slug, { health: 'Diabete' });
    expect(await given.read(given.citizen, code)).toMatchObject({
      masked: false,
      answers: { health: 'Diabete' },
    });
    expect(await given.read(given.operator, code)).toMatchObject({
      masked: true,
      answers: { health: '••••' },
    });
    const { useCases } = given.world.instances;
    expect(await useCases.revealSensitive(given.world.context(given.operator), code, 'boh')).toMatchObject({
      errorCode: 'VALIDATION',
    });
    const opened = await useCases.revealSensitive(
      given.world.context(given.operator),
      code,
      'Verifica del requisito sanitario',
    );
    expect(opened).toMatchObject({ instance: { masked: false, answers: { health: 'Diabete' } } });
    expect(await given.read(given.manager, code)).toMatchObject({ masked: true });
    const accesses = await given.inTenant((tx) => findAccesses(tx, given.citizen.id, 20, undefined));
    expect(accesses.find(({ what }) => what === 'sensitive')).toMatchObject({
      reason: 'Verifica del requisito sanitario',
      instanceCode: code,
    });
    given.world.world.clock.advance(3601);
    expect(await given.read(given.operator, code)).toMatchObject({ masked: true });
  });

  test('the file of a sensitive answer opens with its values, to whoever gave the reason', async () => {
    const certifying = await given.inTenant((tx) => aPermitService(tx, 0, { form: formWithCertificate() }));
    const [one, another] = await given.inTenant(async (tx) => [
      await aStaffViewer(tx, certifying),
      await aStaffViewer(tx, certifying),
    ]);
    if (one === undefined || another === undefined) throw new Error('Nobody works there');
    const file = await given.aPdf(given.citizen, 'certificato.pdf');
    const { id, name, size, mime, sha256 } = file;
    const code = await given.submitted(certifying.slug, { certificate: [{ id, name, size, mime, sha256 }] });
    const stored = await given.inTenant((tx) => findFile(tx, id));
    if (stored === undefined) throw new Error('The file was not kept');
    const mayRead = (viewer: Viewer) =>
      given.world.instances.mayReadFile({ realm: viewer.kind, subjectId: viewer.id }, stored);
    expect([await mayRead(given.citizen), await mayRead(one)]).toEqual([true, false]);
    expect(await given.read(one, code)).toMatchObject({ masked: true, answers: { certificate: '••••' } });
    await given.world.instances.useCases.revealSensitive(
      given.world.context(one),
      code,
      'Controllo del certificato',
    );
    expect((await given.read(one, code))?.revealedUntil).toBeInstanceOf(Date);
    expect([await mayRead(one), await mayRead(another)]).toEqual([true, false]);
    given.world.world.clock.advance(3601);
    expect(await mayRead(one)).toBe(false);
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

/** The office that is asked is told, and its opinion ends the matter. */
function opinionFlow(officeId: string): WorkflowDefinition {
  const told = {
    ...{ id: 'tell', type: 'notify', settings: { template: 'taken-charge', to: 'asked' } },
    ...{ blocking: true, onFailure: 'retry' as const },
  };
  const flow = anOpinionFlow(officeId);
  const states = flow.states.map((state) => {
    if (state.key !== 'opinion' || state.completion === undefined) return state;
    const activities = state.activities.map((activity) => ({ ...activity, before: [told] }));
    return { ...state, activities, completion: { ...state.completion, to: 'done' } };
  });
  return { ...flow, states };
}
