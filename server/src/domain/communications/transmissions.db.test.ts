import { uuidv7 } from 'uuidv7';
import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { MemoryNotifier } from '../../../test/memory-providers';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TransmissionRequest } from '../../ports/inside';
import { createTransmissions } from './create-transmissions';

describe('what is sent to another body', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  const outgoing = new MemoryNotifier();

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
  const transmissions = (hasMailbox = true) =>
    createTransmissions({
      withTenant: product.world.withTenant,
      clock: product.world.clock,
      files: product.files,
      certifiedMailOf: async () =>
        hasMailbox ? { address: 'protocollo@pec.comune.example.it', outgoing } : undefined,
    });

  async function request(): Promise<TransmissionRequest> {
    const started = await product.instances.useCases.start(product.context(citizen), {
      serviceSlug: service.slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    const instance = await within((tx) => product.storage.store.findByCode(tx, started.instance.code));
    if (instance === undefined) throw new Error('The instance vanished');
    const file = await product.files.save(product.world.tenant.id, {
      owner: { realm: 'system', id: null },
      instanceId: instance.id,
      purpose: 'document',
      name: 'permesso.pdf',
      mime: 'application/pdf',
      content: Buffer.from('%PDF-1.7 permesso'),
      status: 'clean',
    });
    return {
      key: uuidv7(),
      instance,
      to: 'protocollo@pec.regione.example',
      subject: 'Prot. 1/2026',
      text: 'Trasmettiamo la pratica.',
      files: [file.id],
    };
  }

  test('leaves once from the certified mailbox with its files, however often it is asked', async () => {
    const asked = await request();
    const { id } = product.world.tenant;
    const first = await transmissions().send(id, asked);
    const again = await transmissions().send(id, asked);
    expect(again).toEqual(first);
    expect(outgoing.sent).toHaveLength(1);
    expect(outgoing.sent[0]).toMatchObject({
      to: 'protocollo@pec.regione.example',
      from: { address: 'protocollo@pec.comune.example.it' },
      attachments: [{ name: 'permesso.pdf', content: Buffer.from('%PDF-1.7 permesso') }],
    });
    const [row] = await within((tx) =>
      tx.query<{ channel: string }>('select channel from notification where tenant_id = $1 and key = $2', [
        tx.tenantId,
        `transmission:${asked.key}`,
      ]),
    );
    expect(row).toEqual({ channel: 'certified-mail' });
  });

  test('does not leave where the municipality has no certified mailbox', async () => {
    const { id } = product.world.tenant;
    expect(await transmissions(false).canSend(id)).toBe(false);
    expect(await transmissions(false).send(id, await request())).toEqual({ kind: 'no-mailbox' });
  });
});
