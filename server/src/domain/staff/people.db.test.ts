import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { aSentRequest } from '../../../test/builders/sent-request';
import { issueInWords } from '../../graphql/issue-words';
import type { StaffViewer } from '../../graphql/viewer';
import { createSaveOffice } from '../tenants';
import type { PersonChange } from './save-person';
import { createSavePerson, findColleague, findPeople } from '.';

describe('offices and people', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let admin: StaffViewer;

  beforeAll(async () => {
    world = await createInstanceWorld();
    await inTenant(async (tx) => {
      service = await aPermitService(tx);
      admin = await aStaffViewer(tx, service, 'admin');
    });
  });
  afterAll(() => world.close());

  const inTenant = <T>(work: Parameters<typeof world.world.withTenant<T>>[1]): Promise<T> =>
    world.world.withTenant(world.world.tenant.id, work);
  const save = (change: Partial<PersonChange>) =>
    createSavePerson({ withTenant: world.world.withTenant, issueInWords })(world.context(admin), {
      id: null,
      name: 'Lia Nuova',
      email: `lia-${Math.trunc(performance.now() * 1000)}@comune.example.it`,
      fiscalCode: '',
      active: true,
      roles: [{ officeId: service.officeId, role: 'operator' }],
      expectedVersion: 0,
      ...change,
    });
  const saved = async (change: Partial<PersonChange>) => {
    const answer = await save(change);
    if (!('people' in answer)) throw new Error(JSON.stringify(answer));
    const person = answer.people.find(({ id }) => id === answer.id);
    if (person === undefined) throw new Error('Not listed');
    return person;
  };

  test('somebody new may do what their roles say, from now on', async () => {
    const email = 'Nuova.Collega@comune.example.it';
    const person = await saved({ email, name: '  Nuova Collega ' });
    expect(person).toMatchObject({ name: 'Nuova Collega', email: email.toLowerCase(), version: 1 });
    const colleague = await inTenant((tx) => findColleague(tx, person.id));
    expect(colleague?.roles).toEqual([
      { officeId: service.officeId, officeName: service.officeName, role: 'operator' },
    ]);
    expect(await save({ email: email.toUpperCase() })).toMatchObject({ issues: [{ code: 'email-taken' }] });
  });

  test.each([
    [{ name: ' ' }, 'required', 'name'],
    [{ email: 'boh' }, 'email-format', 'email'],
    [{ fiscalCode: 'RSSMRA80A41F20' }, 'fiscal-code-format', 'fiscalCode'],
    [{ roles: [] }, 'role-needed', 'roles'],
    [
      { roles: [{ officeId: '0190a000-0000-7000-8000-00000000dead', role: 'operator' as const }] },
      'choice-unknown',
      'roles',
    ],
  ])('%j is refused: %s', async (change, code, path) => {
    expect(await save(change)).toMatchObject({ errorCode: 'VALIDATION', issues: [{ code, path }] });
  });

  test('who left may not enter; what they had in hand waits for a colleague, and its history says why', async () => {
    const operator = await inTenant((tx) => aStaffViewer(tx, service));
    const citizen = await inTenant((tx) => aCitizenViewer(tx));
    const code = await aSentRequest(world, citizen, service);
    const version = (await world.instances.useCases.read(world.context(operator), code))?.version ?? 0;
    await world.instances.useCases.perform(world.context(operator), {
      code,
      activity: 'claim',
      outcome: 'claimed',
      input: {},
      expectedVersion: version,
      idempotencyKey: 'left',
    });
    const before = (await inTenant(findPeople)).find(({ id }) => id === operator.id);
    expect(before).toMatchObject({ openInstances: 1 });
    await saved({ ...before, id: operator.id, fiscalCode: '', active: false, roles: [], expectedVersion: 1 });
    await world.runJobs();
    expect(await inTenant((tx) => findColleague(tx, operator.id))).toBeUndefined();
    const instance = await inTenant((tx) => world.storage.store.findByCode(tx, code));
    expect(instance?.assigneeId).toBeNull();
    const history = await inTenant((tx) => world.storage.store.history(tx, instance?.id ?? ''));
    expect(history.at(-1)).toMatchObject({
      type: 'assigned',
      transition: { before: operator.id, assignee: null, because: 'left' },
    });
  });

  test('two at once: the second one is told', async () => {
    const person = await saved({ name: 'Due Insieme' });
    const change = { ...person, fiscalCode: '', expectedVersion: person.version };
    await saved({ ...change, name: 'Prima' });
    expect(await save({ ...change, name: 'Seconda' })).toMatchObject({ errorCode: 'VERSION_CONFLICT' });
  });

  test('nobody takes administration from themselves', async () => {
    const answer = await save({ id: admin.id, expectedVersion: 1 });
    expect(answer).toMatchObject({ errorCode: 'NOT_ALLOWED', reason: 'reason.own-access' });
  });

  test('an office is made, changed by who saw its last version, and has a name of its own', async () => {
    const office = {
      id: null,
      name: 'Ufficio tributi',
      address: { city: 'Comune' },
      email: 'tributi@comune.example.it',
      phone: '0000',
      openingHours: null,
      caseOfficer: 'Ada Verdi',
      substitutePower: '',
      expectedVersion: 0,
    };
    const saveOffice = createSaveOffice({ withTenant: world.world.withTenant, issueInWords });
    const made = await saveOffice(world.context(admin), office);
    const id = 'offices' in made ? made.id : '';
    expect(made).toMatchObject({
      offices: expect.arrayContaining([expect.objectContaining({ id, version: 1 })]),
    });
    const taken = await saveOffice(world.context(admin), { ...office, name: 'UFFICIO tributi' });
    expect(taken).toMatchObject({ issues: [{ code: 'office-taken', path: 'name' }] });
    const wrong = await saveOffice(world.context(admin), { ...office, name: '', email: 'boh' });
    expect(wrong).toMatchObject({ issues: [{ code: 'required' }, { code: 'email-format' }] });
    const change = { ...office, id, name: 'Tributi', expectedVersion: 1 };
    expect(await saveOffice(world.context(admin), change)).toMatchObject({ id });
    expect(await saveOffice(world.context(admin), change)).toMatchObject({ errorCode: 'VERSION_CONFLICT' });
  });
});
