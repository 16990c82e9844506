import { addDays, addMonths, romeDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { aPermitService, aStaffViewer, type PermitService } from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { issueInWords } from '../../graphql/issue-words';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { RegisteredPerson } from '../../ports/outside/person-registry';
import type { Instance } from '../instances/instance.types';
import { createThreadUseCases } from '../messages/thread.use-cases';
import { recordCompanyLogin } from './record-company-login';
import { type Representation, RepresentationPayload } from './representation.types';
import { createRepresentationUseCases, type RepresentationUseCases } from './representation.use-cases';

const ANNA = { fiscalCode: 'SMPNNA85D52A944F', givenName: 'Anna', familyName: 'Esempio' };
const MARCO = { fiscalCode: 'FNTMRC90L21L219X', givenName: 'Marco', familyName: 'Finto' };
const LAURA = { fiscalCode: 'CMPLRA78T70F205F', givenName: 'Laura', familyName: 'Campione' };
const UGO = { fiscalCode: 'SPTGUO71E08D969S', givenName: 'Ugo', familyName: 'Espatriato' };
const DINO = {
  fiscalCode: 'PRVDNI16S05A944W',
  givenName: 'Dino',
  familyName: 'Prova',
  birthDate: '2016-11-05',
};

describe('acting for somebody else', () => {
  let product: InstanceWorld;
  let people: RepresentationUseCases;
  let service: PermitService;
  let operator: StaffViewer;
  let [anna, marco, laura, ugo]: CitizenViewer[] = [];
  const today = romeDate(new Date().toISOString());
  const nextYear = addMonths(today, 12);

  const inTenant = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]) =>
    product.world.withTenant(product.world.tenant.id, work);
  const citizen = (person: typeof ANNA): Promise<CitizenViewer> =>
    inTenant(async (tx) => {
      const id = uuidv7();
      await tx.query(
        `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name, email, mobile, birth_place, reuse_data)
         values ($1, $2, $3, $4, $5, $6, '+393331234567', 'F205', true)`,
        [
          tx.tenantId,
          id,
          person.fiscalCode,
          person.givenName,
          person.familyName,
          `${person.givenName}@example.it`,
        ],
      );
      return { kind: 'citizen', id, sessionId: uuidv7(), scheme: 'spid', level: 2, ...person };
    });

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { withTenant, clock } = product.world;
    people = createRepresentationUseCases({
      withTenant,
      clock,
      issueInWords,
      releases: product.releases,
      personRegistryOf: async () => ({
        findPerson: async () => product.registry.answer,
        findHousehold: async () => product.registry.household,
      }),
    });
    await inTenant(async (tx) => {
      const archetype = { key: 'permessi-e-documenti', name: { it: 'Permessi' } };
      service = await aPermitService(tx, 0, { archetype });
      operator = await aStaffViewer(tx, service);
    });
    [anna, marco, laura, ugo] = await Promise.all([ANNA, MARCO, LAURA, UGO].map(citizen));
  });
  afterAll(() => product.close());

  const as = (viewer: CitizenViewer | StaffViewer | undefined) => product.context(viewer ?? null);
  const save = async (viewer: CitizenViewer | undefined, part: object): Promise<Representation> => {
    const saved = await trySave(viewer, part);
    if (!(saved instanceof RepresentationPayload)) throw new Error(JSON.stringify(saved));
    return saved.representation;
  };
  const trySave = (viewer: CitizenViewer | undefined, part: object) =>
    people.save(as(viewer), {
      direction: 'declare',
      kind: 'delegate',
      ...ANNA,
      title: '',
      until: nextYear,
      fileId: null,
      declared: true,
      ...part,
    });
  const document = (owner: CitizenViewer | undefined): Promise<string> =>
    inTenant(async (tx) => {
      const id = uuidv7();
      await tx.query(
        `insert into file (tenant_id, id, owner_realm, owner_id, purpose, name, size, mime, sha256, status, stored_name, wrapped_key)
         values ($1, $2, 'citizen', $3, 'input', 'delega.pdf', 10, 'application/pdf', 'x', 'clean', $4, '')`,
        [tx.tenantId, id, owner?.id, id],
      );
      return id;
    });
  const request = async (
    viewer: CitizenViewer | undefined,
    onBehalfOf: string | null,
    answers = {},
  ): Promise<string> => {
    if (viewer === undefined) throw new Error('Nobody asks');
    return aSentRequest(product, viewer, service, answers, { onBehalfOf });
  };
  const start = (viewer: CitizenViewer | undefined, onBehalfOf: string) =>
    product.instances.useCases.start(as(viewer), {
      serviceSlug: service.slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
      onBehalfOf,
    });
  const read = (viewer: CitizenViewer | StaffViewer | undefined, code: string): Promise<Instance | null> =>
    product.instances.useCases.read(as(viewer), code);
  const hasThread = async (viewer: CitizenViewer | undefined, code: string): Promise<boolean> =>
    (await createThreadUseCases(product.world).readMyThread(as(viewer), code)) !== null;
  const listed = async (viewer: CitizenViewer | undefined): Promise<readonly string[]> => {
    const page = { order: 'updated', first: 50, after: null } as const;
    const { edges } = await product.instances.useCases.listMine(as(viewer), {}, page);
    return edges.map(({ node }) => node.code);
  };

  describe('a delegation that the represented person gave', () => {
    let code: string;
    let given: Representation;
    beforeAll(async () => {
      given = await save(anna, { direction: 'grant', ...MARCO });
      code = await request(marco, given.id);
    });

    test('holds at once; both persons stand on the request, on the register, on the receipt and in the history', async () => {
      expect(given).toMatchObject({ state: 'active', origin: 'granted', live: true, name: 'Marco Finto' });
      const shown = await read(operator, code);
      expect(shown).toMatchObject({
        applicant: { name: 'Anna Esempio', fiscalCode: ANNA.fiscalCode },
        representative: {
          name: 'Marco Finto',
          fiscalCode: MARCO.fiscalCode,
          kind: 'delegate',
          state: 'active',
        },
      });
      const [entry] = await inTenant((tx) =>
        tx.query<{ name: string; code: string }>(
          `select counterpart_name as name, counterpart_fiscal_code as code from register_entry
            where tenant_id = $1 and document_name = $2`,
          [tx.tenantId, `${code}.json`],
        ),
      );
      expect(entry).toEqual({
        name: `Anna Esempio (tramite Marco Finto, ${MARCO.fiscalCode})`,
        code: ANNA.fiscalCode,
      });
      const history = await inTenant(async (tx) => {
        const found = await product.storage.store.findByCode(tx, code);
        return product.storage.store.history(tx, found?.id ?? '');
      });
      expect(history[0]).toMatchObject({
        actor: 'representative',
        payload: { representedBy: { name: 'Marco Finto', kind: 'delegate' } },
      });
      const queue = await product.instances.useCases.listQueue(
        as(operator),
        { view: 'all', search: code },
        'newest',
        5,
        null,
      );
      expect(queue.edges[0]?.node).toMatchObject({
        applicantName: 'Anna Esempio',
        representativeName: 'Marco Finto',
      });
    });

    test('is followed by both and by nobody else', async () => {
      expect(await read(marco, code)).toMatchObject({ code, representative: { isMe: true } });
      expect(await read(anna, code)).toMatchObject({ code, representative: { isMe: false } });
      expect(await read(laura, code)).toBeNull();
      const sent = await product.instances.useCases.sendMessage(as(marco), {
        code,
        body: 'A che punto è?',
        attachments: [],
        idempotencyKey: uuidv7(),
      });
      expect(sent).toMatchObject({ message: { author: 'Marco Finto, per conto di Anna Esempio' } });
      expect([
        await hasThread(marco, code),
        await hasThread(anna, code),
        await hasThread(laura, code),
      ]).toEqual([true, true, false]);
      expect(
        [await listed(marco), await listed(anna), await listed(laura)].map((codes) => codes.includes(code)),
      ).toEqual([true, true, false]);
    });

    test('nobody uses the delegation of somebody else, nor for a quality that the service does not admit', async () => {
      expect(await start(laura, given.id)).toMatchObject({ reason: 'reason.representation-over' });
      expect(await start(anna, given.id)).toMatchObject({ reason: 'reason.representation-over' });
      const other = await inTenant((tx) => aPermitService(tx));
      const parent = { ...DINO, kind: 'parent', until: null };
      const child = await save(laura, parent);
      const refused = await product.instances.useCases.start(as(laura), {
        serviceSlug: other.slug,
        idempotencyKey: uuidv7(),
        fromInstance: null,
        onBehalfOf: child.id,
      });
      expect(refused).toMatchObject({ reason: 'reason.representation-not-admitted' });
    });

    test('the draft is of the delegate alone and holds nothing of the other’s file', async () => {
      const started = await start(marco, given.id);
      if (!('instance' in started)) throw new Error(JSON.stringify(started));
      const { instance } = started;
      expect(instance.answers).toMatchObject({ familyName: 'Esempio' });
      expect(instance.provenance).toMatchObject({ familyName: { origin: 'tenant' } });
      expect(await read(anna, instance.code)).toBeNull();
      expect(await listed(anna)).not.toContain(instance.code);
      expect(await listed(marco)).toContain(instance.code);
    });

    test('what is sent for another is not kept among the data of either', async () => {
      const rows = await inTenant((tx) =>
        tx.query<{ kept: Buffer | null }>(
          'select kept_data as kept from citizen where tenant_id = $1 and id = any ($2)',
          [tx.tenantId, [anna?.id, marco?.id]],
        ),
      );
      expect(rows.map(({ kept }) => kept)).toEqual([null, null]);
    });

    test('each of the two ends it, from then on the delegate sees nothing, and what was sent stays', async () => {
      expect(await people.end(as(anna), given.id)).toMatchObject({
        representation: { state: 'ended', live: false },
      });
      expect(await read(marco, code)).toBeNull();
      expect(await listed(marco)).not.toContain(code);
      expect(await read(anna, code)).toMatchObject({
        code,
        representative: { name: 'Marco Finto', live: false },
      });
      expect(await start(marco, given.id)).toMatchObject({ reason: 'reason.representation-over' });
      const told = await product.messages.listMyMessages(as(marco), 10, null);
      expect(told.edges.map(({ node }) => node.subject)).toContain(
        'La rappresentanza con Anna Esempio è finita',
      );
      await expect(people.end(as(laura), given.id)).rejects.toThrow('representation');
    });

    test('after its last day the delegate sees nothing', async () => {
      const again = await save(anna, { direction: 'grant', ...MARCO });
      const sent = await request(marco, again.id);
      expect(await read(marco, sent)).not.toBeNull();
      await expire(again.id);
      expect(await read(marco, sent)).toBeNull();
      expect(await listed(marco)).not.toContain(sent);
      expect(await start(marco, again.id)).toMatchObject({ reason: 'reason.representation-over' });
    });
  });

  const expire = (id: string) =>
    inTenant((tx) =>
      tx.query('update representation set from_day = $3, to_day = $3 where tenant_id = $1 and id = $2', [
        tx.tenantId,
        id,
        addDays(today, -1),
      ]),
    );

  describe('a delegation that the delegate declares', () => {
    test('needs a document, a last day, the declaration, and names that belong together', async () => {
      const refused = await trySave(ugo, { until: null, declared: false, ...LAURA, givenName: '' });
      expect(refused).toMatchObject({
        issues: expect.arrayContaining([
          expect.objectContaining({ path: 'givenName' }),
          expect.objectContaining({ path: 'declared' }),
          expect.objectContaining({ path: 'fileId' }),
          expect.objectContaining({ path: 'until' }),
        ]),
      });
      const fileId = await document(ugo);
      expect(await trySave(ugo, { fileId, ...LAURA, familyName: 'Campana' })).toMatchObject({
        issues: [{ path: 'fiscalCode', code: 'representation-name' }],
      });
      expect(await trySave(ugo, { fileId, ...UGO })).toMatchObject({
        issues: [{ path: 'fiscalCode', code: 'representation-oneself' }],
      });
      expect(await trySave(ugo, { fileId: await document(anna) })).toMatchObject({
        issues: [{ path: 'fileId', code: 'file-missing' }],
      });
    });

    test('the office confirms it once it has read the document, which nobody else opens', async () => {
      const fileId = await document(ugo);
      const declared = await save(ugo, { fileId });
      expect(declared).toMatchObject({ state: 'to-check', origin: 'declared', documentName: 'delega.pdf' });
      const code = await request(ugo, declared.id);
      const mayRead = (realm: 'citizen' | 'staff', subjectId = '') =>
        inTenant((tx) => product.files.find(tx, fileId)).then(
          (file) => file && product.instances.mayReadFile({ realm, subjectId }, file),
        );
      expect(await mayRead('staff', operator.id)).toBe(true);
      expect(await mayRead('citizen', anna?.id)).toBe(true);
      expect(await mayRead('citizen', laura?.id)).toBe(false);
      const elsewhere = await inTenant(async (tx) => aStaffViewer(tx, await aPermitService(tx)));
      expect(await mayRead('staff', elsewhere.id)).toBe(false);
      const { checkRepresentation } = product.instances.useCases;
      await expect(checkRepresentation(as(elsewhere), { code, confirmed: true, reason: '' })).rejects.toThrow(
        'instance',
      );
      const confirmed = await checkRepresentation(as(operator), { code, confirmed: true, reason: '' });
      expect(confirmed).toMatchObject({ instance: { representative: { state: 'active' } } });
      expect(await checkRepresentation(as(operator), { code, confirmed: true, reason: '' })).toMatchObject({
        reason: 'reason.done',
      });
    });

    test('refused, with a reason that both read, the delegate no longer sees the request', async () => {
      const declared = await save(laura, { fileId: await document(laura) });
      const code = await request(laura, declared.id);
      const { checkRepresentation } = product.instances.useCases;
      expect(await checkRepresentation(as(operator), { code, confirmed: false, reason: ' ' })).toMatchObject({
        issues: [{ path: 'reason' }],
      });
      await checkRepresentation(as(operator), { code, confirmed: false, reason: 'Manca la firma.' });
      expect(await read(laura, code)).toBeNull();
      expect(await read(anna, code)).toMatchObject({ representative: { state: 'refused', live: false } });
      const told = await product.messages.listMyMessages(as(laura), 10, null);
      expect(told.edges[0]?.node.body).toContain('Manca la firma.');
    });

    test('the represented person confirms it from their area, the delegate cannot', async () => {
      const declared = await save(laura, { fileId: await document(laura) });
      expect(await people.confirm(as(laura), declared.id)).toMatchObject({
        reason: 'reason.representation-own',
      });
      expect(await people.confirm(as(anna), declared.id)).toMatchObject({
        representation: { state: 'active' },
      });
    });
  });

  describe('a parent', () => {
    const asParent = { ...DINO, kind: 'parent', until: null } as const;

    test('acts for a child of the household at once, with the register’s data, until the child comes of age', async () => {
      product.registry.household = found([{ person: registered(DINO), relation: '3' }]);
      product.registry.answer = found(registered(DINO));
      const { children, kinds } = await people.listChoices(as(anna), service.slug, true);
      expect(kinds).toContain('parent');
      expect(children).toEqual([DINO]);
      expect((await people.listChoices(as(anna), service.slug, false)).children).toEqual([]);
      const child = await save(anna, asParent);
      expect(child).toMatchObject({
        state: 'active',
        origin: 'register',
        until: '2034-11-04',
        name: 'Dino Prova',
      });
      expect((await people.listChoices(as(anna), service.slug, true)).children).toEqual([]);
      const code = await request(anna, child.id);
      const shown = await read(anna, code);
      expect(shown).toMatchObject({
        applicant: { name: 'Dino Prova', email: 'Anna@example.it' },
        answers: { familyName: 'Prova', home: { street: 'Via Roma' } },
        provenance: { home: { origin: 'anpr' } },
      });
      await expire(child.id);
      expect(await read(anna, code)).toBeNull();
      product.registry.household = { kind: 'not-found' };
      product.registry.answer = { kind: 'unavailable', reason: 'down' };
    });

    test('of a child elsewhere declares it, and nothing is read of that child', async () => {
      product.registry.answer = found(registered(DINO));
      const child = await save(marco, asParent);
      expect(child).toMatchObject({ state: 'to-check', origin: 'declared', until: '2034-11-04' });
      const started = await start(marco, child.id);
      expect(started).toMatchObject({ instance: { answers: { familyName: 'Prova' } } });
      expect(started).not.toHaveProperty('instance.answers.home');
      product.registry.answer = { kind: 'unavailable', reason: 'down' };
    });

    test('does not act for somebody of age', async () => {
      expect(await trySave(ugo, { ...asParent, ...LAURA })).toMatchObject({
        issues: [{ path: 'fiscalCode', code: 'representation-of-age' }],
      });
    });
  });

  test('who logs in for their company acts for it, and it stands as the applicant', async () => {
    const company = { name: 'Officine Esempio S.r.l.', fiscalCode: '09999000012' };
    const authenticatedAt = new Date().toISOString();
    await inTenant(async (tx) => {
      await recordCompanyLogin(tx, ugo?.id ?? '', { company, authenticatedAt }, new Date());
      await recordCompanyLogin(tx, ugo?.id ?? '', { company, authenticatedAt }, new Date());
    });
    const { choices } = await people.listChoices(as(ugo), service.slug, false);
    const [own, ...others] = choices.filter(({ kind }) => kind === 'company');
    expect(others).toEqual([]);
    expect(own).toMatchObject({ name: company.name, origin: 'login', state: 'active' });
    const code = await request(ugo, own?.id ?? null);
    expect(await read(ugo, code)).toMatchObject({
      applicant: { name: company.name, fiscalCode: company.fiscalCode },
      answers: { familyName: 'Espatriato' },
    });
    expect(await read(anna, code)).toBeNull();
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
