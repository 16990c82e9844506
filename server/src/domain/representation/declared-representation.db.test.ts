import { type ActingWorld, DINO, LAURA, openActingWorld, UGO } from '../../../test/acting-world';
import { aPermitService, aStaffViewer } from '../../../test/builders/a-permit-service';
import { aWorkDone } from '../../../test/builders/sent-request';
import type { CitizenViewer } from '../../graphql/viewer';
import type { RegisteredPerson } from '../../ports/outside/person-registry';
import { recordCompanyLogin } from './record-company-login';

describe('acting for somebody by declaring it', () => {
  let world: ActingWorld;
  let [anna, marco, laura, ugo]: CitizenViewer[] = [];

  beforeAll(async () => {
    world = await openActingWorld();
    [anna, marco, laura, ugo] = world.citizens;
  });
  afterAll(() => world.product.close());

  describe('a delegation that the delegate declares', () => {
    test('needs a document, a last day, the declaration, and names that belong together', async () => {
      const refused = await world.trySave(ugo, { until: null, declared: false, ...LAURA, givenName: '' });
      expect(refused).toMatchObject({
        issues: expect.arrayContaining([
          expect.objectContaining({ path: 'givenName' }),
          expect.objectContaining({ path: 'declared' }),
          expect.objectContaining({ path: 'fileId' }),
          expect.objectContaining({ path: 'until' }),
        ]),
      });
      const fileId = await world.document(ugo);
      expect(await world.trySave(ugo, { fileId, ...LAURA, familyName: 'Campana' })).toMatchObject({
        issues: [{ path: 'fiscalCode', code: 'representation-name' }],
      });
      expect(await world.trySave(ugo, { fileId, ...UGO })).toMatchObject({
        issues: [{ path: 'fiscalCode', code: 'representation-oneself' }],
      });
      expect(await world.trySave(ugo, { fileId: await world.document(anna) })).toMatchObject({
        issues: [{ path: 'fileId', code: 'file-missing' }],
      });
    });

    test('a misspelt name that was refused for another reason does not stay: the right one is taken', async () => {
      const nobodyKnows = { fiscalCode: 'VRDGPP70A01H501S', givenName: 'Giuseppe', familyName: 'Verdi' };
      const foreign = await world.document(anna);
      const misspelt = { ...nobodyKnows, familyName: 'Vedri' };
      expect(await world.trySave(ugo, { fileId: foreign, ...misspelt })).toMatchObject({
        issues: [{ path: 'fileId', code: 'file-missing' }],
      });
      const declared = await world.save(ugo, { fileId: await world.document(ugo), ...nobodyKnows });
      expect(declared).toMatchObject({ state: 'to-check' });
    });

    test('the office confirms it once it has read the document, which nobody else opens', async () => {
      const fileId = await world.document(ugo);
      const declared = await world.save(ugo, { fileId });
      expect(declared).toMatchObject({ state: 'to-check', origin: 'declared', documentName: 'delega.pdf' });
      const code = await world.request(ugo, declared.id);
      const mayRead = (realm: 'citizen' | 'staff', subjectId = '') =>
        world
          .inTenant((tx) => world.product.files.find(tx, fileId))
          .then((file) => file && world.product.instances.mayReadFile({ realm, subjectId }, file));
      expect(await mayRead('staff', world.operator.id)).toBe(true);
      expect(await mayRead('citizen', anna?.id)).toBe(true);
      expect(await mayRead('citizen', laura?.id)).toBe(false);
      const elsewhere = await world.inTenant(async (tx) => aStaffViewer(tx, await aPermitService(tx)));
      expect(await mayRead('staff', elsewhere.id)).toBe(false);
      const { checkRepresentation } = world.product.instances.useCases;
      await expect(
        checkRepresentation(world.as(elsewhere), { code, confirmed: true, reason: '' }),
      ).rejects.toThrow('instance');
      await aWorkDone(world.product, world.operator, code, ['claim', 'claimed']);
      await aWorkDone(world.product, world.operator, code, ['review', 'passed']);
      expect(await world.whyNot(code, 'accept')).toBe('reason.representation-to-check');
      await expect(aWorkDone(world.product, world.operator, code, ['accept', 'accepted'])).rejects.toThrow(
        'reason.representation-to-check',
      );
      const confirmed = await checkRepresentation(world.as(world.operator), {
        code,
        confirmed: true,
        reason: '',
      });
      expect(await world.whyNot(code, 'accept')).toBeNull();
      expect(confirmed).toMatchObject({ instance: { representative: { state: 'active' } } });
      expect(
        await checkRepresentation(world.as(world.operator), { code, confirmed: true, reason: '' }),
      ).toMatchObject({
        reason: 'reason.done',
      });
    });

    test('refused, with a reason that both read, the delegate no longer sees the request', async () => {
      const declared = await world.save(laura, { fileId: await world.document(laura) });
      const code = await world.request(laura, declared.id);
      const { checkRepresentation } = world.product.instances.useCases;
      expect(
        await checkRepresentation(world.as(world.operator), { code, confirmed: false, reason: ' ' }),
      ).toMatchObject({
        issues: [{ path: 'reason' }],
      });
      await checkRepresentation(world.as(world.operator), {
        code,
        confirmed: false,
        reason: 'Manca la firma.',
      });
      expect(await world.read(laura, code)).toBeNull();
      expect(await world.read(anna, code)).toMatchObject({
        representative: { state: 'refused', live: false },
      });
      const told = await world.product.messages.listMyMessages(world.as(laura), 10, null);
      expect(told.edges[0]?.node.body).toContain('Manca la firma.');
    });

    test('the represented person confirms it from their area, the delegate cannot', async () => {
      const declared = await world.save(laura, { fileId: await world.document(laura) });
      expect(await world.people.confirm(world.as(laura), declared.id)).toMatchObject({
        reason: 'reason.representation-own',
      });
      expect(await world.people.confirm(world.as(anna), declared.id)).toMatchObject({
        representation: { state: 'active' },
      });
    });
  });

  describe('a parent', () => {
    const asParent = { ...DINO, kind: 'parent', until: null } as const;

    test('acts for a child of the household at once, with the register’s data, until the child comes of age', async () => {
      world.product.registry.household = found([{ person: registered(DINO), relation: '3' }]);
      world.product.registry.answer = found(registered(DINO));
      const { children, kinds } = await world.people.listChoices(world.as(anna), world.service.slug, true);
      expect(kinds).toContain('parent');
      expect(children).toEqual([DINO]);
      expect((await world.people.listChoices(world.as(anna), world.service.slug, false)).children).toEqual(
        [],
      );
      const child = await world.save(anna, asParent);
      expect(child).toMatchObject({
        state: 'active',
        origin: 'register',
        until: '2034-11-04',
        name: 'Dino Prova',
      });
      expect((await world.people.listChoices(world.as(anna), world.service.slug, true)).children).toEqual([]);
      const code = await world.request(anna, child.id);
      const shown = await world.read(anna, code);
      expect(shown).toMatchObject({
        applicant: { name: 'Dino Prova', email: 'Anna@example.it' },
        answers: { familyName: 'Prova', home: { street: 'Via Roma' } },
        provenance: { home: { origin: 'anpr' } },
      });
      await world.expire(child.id);
      expect(await world.read(anna, code)).toBeNull();
      world.product.registry.household = { kind: 'not-found' };
      world.product.registry.answer = { kind: 'unavailable', reason: 'down' };
    });

    test('of a child elsewhere declares it, and nothing is read of that child', async () => {
      world.product.registry.answer = found(registered(DINO));
      const child = await world.save(marco, asParent);
      expect(child).toMatchObject({ state: 'to-check', origin: 'declared', until: '2034-11-04' });
      const started = await world.start(marco, child.id);
      expect(started).toMatchObject({ instance: { answers: { familyName: 'Prova' } } });
      expect(started).not.toHaveProperty('instance.answers.home');
      world.product.registry.answer = { kind: 'unavailable', reason: 'down' };
    });

    test('does not act for somebody of age', async () => {
      expect(await world.trySave(ugo, { ...asParent, ...LAURA })).toMatchObject({
        issues: [{ path: 'fiscalCode', code: 'representation-of-age' }],
      });
    });
  });

  test('who logs in for their company acts for it, and it stands as the applicant', async () => {
    const company = { name: 'Officine Esempio S.r.l.', fiscalCode: '09999000012' };
    const authenticatedAt = new Date().toISOString();
    await world.inTenant(async (tx) => {
      await recordCompanyLogin(tx, ugo?.id ?? '', { company, authenticatedAt }, new Date());
      await recordCompanyLogin(tx, ugo?.id ?? '', { company, authenticatedAt }, new Date());
    });
    const { choices } = await world.people.listChoices(world.as(ugo), world.service.slug, false);
    const [own, ...others] = choices.filter(({ kind }) => kind === 'company');
    expect(others).toEqual([]);
    expect(own).toMatchObject({ name: company.name, origin: 'login', state: 'active' });
    const code = await world.request(ugo, own?.id ?? null);
    expect(await world.read(ugo, code)).toMatchObject({
      applicant: { name: company.name, fiscalCode: company.fiscalCode },
      answers: { familyName: 'Espatriato' },
    });
    expect(await world.read(anna, code)).toBeNull();
  });
});

function found<T>(value: T) {
  return { kind: 'found', value, operationId: '1', readAt: '2026-03-02T09:00:00.000Z' } as const;
}

function registered(person: typeof DINO): RegisteredPerson {
  return {
    ...person,
    registryId: person.fiscalCode,
    gender: 'M',
    birthPlace: { name: 'Montesole', code: '999000', province: 'MS' },
    deceasedOn: null,
    abroad: false,
    residence: {
      street: 'Via Roma',
      civic: '12',
      postalCode: '99010',
      municipality: 'Montesole',
      municipalityCode: '999000',
      province: 'MS',
      since: null,
    },
  };
}
