import { uuidv7 } from 'uuidv7';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { StaffViewer } from '../../graphql/viewer';
import { InstancePayload } from './instance-results.types';
import type { StartForRequest } from './use-cases/start-instance-for';

const PERSON = { fiscalCode: 'SMPNNA85D52A944F', givenName: 'Anna', familyName: 'Esempio', email: null };

describe('filing at the counter', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let operator: StaffViewer;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    await world.withTenant(world.tenant.id, async (tx) => {
      service = await aPermitService(tx);
      operator = await aStaffViewer(tx, service);
    });
  });
  afterAll(() => product.close());

  const request = (part: Partial<StartForRequest> = {}): StartForRequest => ({
    serviceSlug: service.slug,
    person: PERSON,
    channel: 'counter',
    evidence: 'identity-document',
    reference: 'Carta d’identità CA00000AA',
    idempotencyKey: uuidv7(),
    ...part,
  });
  const start = async (part: Partial<StartForRequest> = {}) => {
    const started = await product.instances.useCases.startFor(product.context(operator), request(part));
    if (!(started instanceof InstancePayload)) throw new Error(JSON.stringify(started));
    return started.instance;
  };
  const fill = (code: string, viewer: StaffViewer) =>
    product.instances.useCases.saveDraft(product.context(viewer), {
      code,
      step: null,
      changes: [{ path: 'subject', base: null, value: 'Passo carrabile' }],
    });

  test('the same form, queue and history: both persons stand on it, and the person finds it as theirs', async () => {
    const draft = await start();
    expect(draft).toMatchObject({ channel: 'counter', applicant: { fiscalCode: PERSON.fiscalCode } });
    const saved = await fill(draft.code, operator);
    if (!(saved instanceof InstancePayload)) throw new Error(JSON.stringify(saved));
    const sent = await product.instances.useCases.submit(product.context(operator), {
      code: draft.code,
      expectedVersion: saved.instance.version,
      idempotencyKey: uuidv7(),
    });
    expect(sent).toBeInstanceOf(InstancePayload);
    await product.runJobs();

    const queue = await product.instances.useCases.listQueue(
      product.context(operator),
      { view: 'all', search: draft.code },
      'newest',
      10,
      null,
    );
    expect(queue.edges.map(({ node }) => node.applicantName)).toEqual(['Anna Esempio']);
    const { tenant, withTenant } = product.world;
    const [row] = await withTenant(tenant.id, (tx) =>
      tx.query<{ evidence: string; reference: Buffer; staff: string }>(
        `select f.evidence, f.reference, f.staff_name as staff from counter_filing f
          join instance i on i.tenant_id = f.tenant_id and i.id = f.id where f.tenant_id = $1 and i.code = $2`,
        [tx.tenantId, draft.code],
      ),
    );
    expect(row).toMatchObject({ evidence: 'identity-document', staff: operator.name });
    expect(row?.reference.toString('utf8')).not.toContain('CA00000AA');
    const stranger = await withTenant(tenant.id, (tx) => aCitizenViewer(tx));
    const owner = { ...stranger, id: (await ownerOf(draft.code)) ?? '', fiscalCode: PERSON.fiscalCode };
    expect(await product.instances.useCases.read(product.context(owner), draft.code)).toMatchObject({
      code: draft.code,
    });
    expect(await product.instances.useCases.read(product.context(stranger), draft.code)).toBeNull();
  });

  const ownerOf = async (code: string): Promise<string | undefined> => {
    const { tenant, withTenant } = product.world;
    const rows = await withTenant(tenant.id, (tx) =>
      tx.query<{ id: string }>('select citizen_id as id from instance where tenant_id = $1 and code = $2', [
        tx.tenantId,
        code,
      ]),
    );
    return rows[0]?.id;
  };

  test('another colleague neither sees nor fills in what is still being compiled', async () => {
    const { tenant, withTenant } = product.world;
    const colleague = await withTenant(tenant.id, (tx) => aStaffViewer(tx, service));
    const draft = await start();
    expect(await product.instances.useCases.read(product.context(colleague), draft.code)).toBeNull();
    await expect(fill(draft.code, colleague)).rejects.toThrow('instance');
    expect(await product.instances.useCases.read(product.context(operator), draft.code)).not.toBeNull();
  });

  test('what was not sent is listed for who compiles it until it is sent, and for nobody else', async () => {
    const { tenant, withTenant } = product.world;
    const [own, colleague] = await withTenant(tenant.id, async (tx) => [
      await aStaffViewer(tx, service),
      await aStaffViewer(tx, service),
    ]);
    const { useCases } = product.instances;
    const listed = async (viewer: StaffViewer | undefined) =>
      (await useCases.listCounterDrafts(product.context(viewer ?? null))).map(({ code }) => code);
    const begun = await useCases.startFor(product.context(own ?? null), request());
    if (!(begun instanceof InstancePayload)) throw new Error(JSON.stringify(begun));
    const { code } = begun.instance;
    expect(await listed(own)).toEqual([code]);
    expect(await listed(colleague)).toEqual([]);
    const saved = await fill(code, own ?? operator);
    if (!(saved instanceof InstancePayload)) throw new Error(JSON.stringify(saved));
    const order = { code, expectedVersion: saved.instance.version, idempotencyKey: uuidv7() };
    await useCases.submit(product.context(own ?? null), order);
    expect(await listed(own)).toEqual([]);
  });

  test('the same key opens one draft; a known person is not added twice nor renamed', async () => {
    const key = uuidv7();
    const first = await start({ idempotencyKey: key });
    const again = await start({ idempotencyKey: key });
    expect(again.code).toBe(first.code);
    const renamed = await start({ person: { ...PERSON, givenName: 'Giovanna' } });
    expect(renamed.applicant.name).toBe('Anna Esempio');
    expect(await ownerOf(renamed.code)).toBe(await ownerOf(first.code));
  });

  test('without a valid fiscal code or the document that was seen it is refused, field by field', async () => {
    const refused = await product.instances.useCases.startFor(
      product.context(operator),
      request({ person: { ...PERSON, fiscalCode: 'ABC', familyName: ' ' }, reference: '' }),
    );
    expect(refused).toMatchObject({
      errorCode: 'VALIDATION',
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'fiscalCode' }),
        expect.objectContaining({ path: 'familyName' }),
        expect.objectContaining({ path: 'reference' }),
      ]),
    });
  });
});
