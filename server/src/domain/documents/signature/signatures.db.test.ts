import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import {
  aCitizenViewer,
  aPermitService,
  type PermitService,
} from '../../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../../test/instance-world';
import type { CitizenViewer } from '../../../graphql/viewer';
import type { InstanceRecord } from '../../../ports/inside';
import { createSignatures } from './create-signatures';
import { createSigner, signPdf } from './testing/sign-pdf';

const DAY_MS = 86_400_000;

describe('the signed form of a document', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  const signer = createSigner(
    'Ada Bianchi',
    new Date(Date.now() - DAY_MS),
    new Date(Date.now() + 365 * DAY_MS),
  );

  beforeAll(async () => {
    product = await createInstanceWorld();
    await within(async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
    });
  });
  afterAll(() => product.close());

  const within = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);

  async function instance(): Promise<InstanceRecord> {
    const ctx = product.context(citizen);
    const started = await product.instances.useCases.start(ctx, {
      serviceSlug: service.slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    const record = await within((tx) => product.storage.store.findByCode(tx, started.instance.code));
    if (record === undefined) throw new Error('The instance vanished');
    return record;
  }
  const issue = (record: InstanceRecord) =>
    product.documents.issue(product.world.tenant.id, {
      key: uuidv7(),
      instance: record,
      template: 'document',
      locale: 'it',
      values: {},
      numbered: { series: 'permessi' },
    });
  const upload = async (record: InstanceRecord, content: Buffer): Promise<string> => {
    const file = await product.files.save(product.world.tenant.id, {
      owner: { realm: 'staff', id: uuidv7() },
      instanceId: record.id,
      purpose: 'input',
      name: 'firmato.pdf',
      mime: 'application/pdf',
      content,
      status: 'clean',
    });
    return file.id;
  };
  const read = (id: string) => product.files.read(product.world.tenant.id, id);
  const judge = (record: InstanceRecord, fileId: string) =>
    within((tx) => createSignatures(product.files).judge(tx, record.id, fileId, new Date()));

  test('is kept in the place of the document, whose own file stays', async () => {
    const record = await instance();
    const issued = await issue(record);
    const fileId = await upload(record, signPdf(await read(issued.fileId), signer));
    const judged = await judge(record, fileId);
    if (!judged.ok) throw new Error(judged.error);
    expect(judged.value).toMatchObject({ signer: 'Ada Bianchi', documentSha256: issued.sha256 });

    const signatures = createSignatures(product.files);
    const keep = () => within((tx) => signatures.keep(tx, record.id, fileId, judged.value));
    expect(await keep()).toBe(true);
    expect(await keep()).toBe(true);
    const [row] = await within((tx) =>
      tx.query<{ file: string; original: string; signer: string }>(
        `select file_id as file, original_file_id as original, signature ->> 'signer' as signer from issued_document
          where tenant_id = $1 and id = $2`,
        [tx.tenantId, issued.id],
      ),
    );
    expect(row).toEqual({ file: fileId, original: issued.fileId, signer: 'Ada Bianchi' });
    const [found] = await within((tx) => product.documents.findByInstance(tx, record.id));
    expect(found).toMatchObject({ id: issued.id, number: issued.number, fileId });
  });

  test('is refused where it is the document of another instance, or where there is none', async () => {
    const [one, other] = [await instance(), await instance()];
    const issued = await issue(one);
    await issue(other);
    const fileId = await upload(other, signPdf(await read(issued.fileId), signer));
    expect(await judge(other, fileId)).toEqual({ ok: false, error: 'signature-of-other-document' });
    const bare = await instance();
    const nothing = await upload(bare, randomBytes(20));
    expect(await judge(bare, nothing)).toEqual({ ok: false, error: 'signature-without-document' });
  });
});
