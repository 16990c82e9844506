import { aCitizenViewer } from '../../../test/builders/a-permit-service';
import { instanceOf, openPermitDesk, type PermitDesk } from '../../../test/permit-desk';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { loadDraftKey } from './draft-key';
import type { Instance } from './instance.types';

describe('drafts', () => {
  let desk: PermitDesk;

  beforeAll(async () => {
    desk = await openPermitDesk();
  });
  afterAll(() => desk.product.close());

  test('the same key fifty times at once makes one instance', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.start('fifty')));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    const other = await desk.product.instances.useCases.start(desk.product.context(desk.citizen), {
      serviceSlug: desk.service.slug,
      idempotencyKey: 'fifty',
      fromInstance: answers[0]?.code ?? null,
    });
    expect(other).toMatchObject({ errorCode: expect.stringMatching(/IDEMPOTENCY_CONFLICT|NOT_ALLOWED/) });
  });

  test('a draft is filled from the login, read-only where the form says so', async () => {
    const draft = await desk.start('prefilled');
    expect(draft.answers).toMatchObject({ familyName: 'Rossi' });
    const saved = await desk.save(draft, { familyName: 'Bianchi', unknown: 'x' });
    expect(saved.answers).toMatchObject({ familyName: 'Rossi' });
    expect(saved.answers).not.toHaveProperty('unknown');
    expect(saved.provenance).toMatchObject({ familyName: { origin: 'spid' } });
  });

  test('two tabs: what does not collide is saved, what does shows both sides', async () => {
    const draft = await desk.save(await desk.start('tabs'), { subject: 'uno' });
    const answer = await desk.product.instances.useCases.saveDraft(desk.product.context(desk.citizen), {
      code: draft.code,
      step: null,
      changes: [
        { path: 'subject', base: null, value: 'due' },
        { path: 'health', base: null, value: 'x' },
      ],
    });
    expect(answer).toMatchObject({
      errorCode: 'DRAFT_CONFLICT',
      conflicts: [{ path: 'subject', base: null, mine: 'due', theirs: 'uno' }],
      instance: { answers: { subject: 'uno', health: 'x' } },
    });
  });

  test('a renewal takes over what was written and not what a register knows', async () => {
    const earlier = await desk.sent('earlier');
    const renewal = instanceOf(
      await desk.product.instances.useCases.start(desk.product.context(desk.citizen), {
        serviceSlug: desk.service.slug,
        idempotencyKey: 'renewal',
        fromInstance: earlier.code,
      }),
    );
    expect(renewal).toMatchObject({ kind: 'renewal', answers: { subject: 'Prova', familyName: 'Rossi' } });
    expect(renewal.provenance).toMatchObject({
      subject: { origin: 'earlier-instance' },
      familyName: { origin: 'spid' },
    });
  });

  test('a renewal that was left open is gone on with, and the renewed request says who renews it', async () => {
    const earlier = await desk.sent('renewed-once');
    const renew = async (idempotencyKey: string) =>
      instanceOf(
        await desk.product.instances.useCases.start(desk.product.context(desk.citizen), {
          serviceSlug: desk.service.slug,
          idempotencyKey,
          fromInstance: earlier.code,
        }),
      );
    const first = await renew('renewal-first');
    expect((await renew('renewal-again')).code).toBe(first.code);
    expect(first).toMatchObject({ renews: earlier.code, renewedBy: null });
  });

  test('a repetition gets its answer again after the service was suspended', async () => {
    const first = await desk.start('suspended');
    await desk.rows(`update service set status = 'suspended' where tenant_id = $1 and id = $2`, [
      desk.service.serviceId,
    ]);
    const request = { serviceSlug: desk.service.slug, fromInstance: null };
    const { useCases } = desk.product.instances;
    expect(
      instanceOf(
        await useCases.start(desk.product.context(desk.citizen), { ...request, idempotencyKey: 'suspended' }),
      ).code,
    ).toBe(first.code);
    expect(
      await useCases.start(desk.product.context(desk.citizen), { ...request, idempotencyKey: 'later' }),
    ).toMatchObject({ reason: 'reason.service-inactive' });
    await desk.rows(`update service set status = 'active' where tenant_id = $1 and id = $2`, [
      desk.service.serviceId,
    ]);
  });

  test('the register’s data come in read-only, and without the register there is a request all the same', async () => {
    const withoutIt = await desk.start('down');
    expect(withoutIt.answers).not.toHaveProperty('home');
    desk.product.registry.answer = {
      kind: 'found',
      operationId: '1',
      readAt: '2026-03-02T09:00:00.000Z',
      value: {
        registryId: 'x',
        fiscalCode: desk.citizen.fiscalCode,
        givenName: 'Maria',
        familyName: 'Rossi',
        birthDate: '1980-01-01',
        gender: 'F',
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
      },
    };
    const { useCases } = desk.product.instances;
    const filled = instanceOf(
      await useCases.refreshPrefill(desk.product.context(desk.citizen), withoutIt.code),
    );
    expect(filled).toMatchObject({
      answers: { home: { street: 'Via Roma', civic: '12' } },
      provenance: { home: { origin: 'anpr' } },
    });
    const changes = [{ path: 'home', base: filled.view.answers['home'] ?? null, value: null }];
    const saved = instanceOf(
      await useCases.saveDraft(desk.product.context(desk.citizen), {
        code: filled.code,
        step: null,
        changes,
      }),
    );
    expect(saved.answers).toMatchObject({ home: { street: 'Via Roma' } });
    desk.product.registry.answer = { kind: 'unavailable', reason: 'down' };
  });

  test('the key of what the browser keeps of a draft is for its applicant alone, and only until it is sent', async () => {
    const { world, vault } = desk.product;
    const [stranger, first, second] = [
      await world.withTenant(world.tenant.id, (tx) => aCitizenViewer(tx)),
      await desk.start('journal-1'),
      await desk.save(await desk.start('journal-2'), { subject: 'Prova', health: 'celiachia-zz9' }),
    ];
    const keyOf = (viewer: CitizenViewer | StaffViewer | null, { view }: Instance) =>
      world.withTenant(world.tenant.id, (tx) => loadDraftKey(tx, viewer, view, vault));
    const key = await keyOf(desk.citizen, first);
    expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
    expect(await keyOf(desk.citizen, first)).toBe(key);
    expect(await keyOf(desk.citizen, second)).not.toBe(key);
    for (const other of [stranger, desk.operator, null]) expect(await keyOf(other, first)).toBeNull();
    expect(await keyOf(desk.citizen, instanceOf(await desk.submit(second, 'journal-2')))).toBeNull();
  });

  test('a thrown away draft is gone, with its key', async () => {
    const draft = await desk.start('discarded');
    const { useCases } = desk.product.instances;
    expect(instanceOf(await useCases.discardDraft(desk.product.context(desk.citizen), draft.code)).code).toBe(
      draft.code,
    );
    expect(await useCases.read(desk.product.context(desk.citizen), draft.code)).toBeNull();
    expect(
      await desk.rows('select id from instance_key where tenant_id = $1 and id = $2', [draft.id]),
    ).toEqual([]);
  });
});
