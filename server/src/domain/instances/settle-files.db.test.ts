import { compileForm, type FormDefinition } from '@istanze/shared';
import { randomUUID } from 'node:crypto';
import { aCitizenViewer, aPermitService, aStaffViewer } from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { settleFiles } from './settle-files';

const text = (it: string) => ({ it });
const FORM: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'step',
      key: 'step',
      title: text('Allegati'),
      sections: [
        {
          id: 'section',
          key: 'section',
          title: text('Allegati'),
          fields: [{ id: 'proof', key: 'proof', type: 'file', label: text('Attestazione') }],
        },
      ],
    },
  ],
};

describe('files that answers refer to', () => {
  let product: InstanceWorld;
  beforeAll(async () => {
    product = await createInstanceWorld();
  });
  afterAll(() => product.close());

  test('one that a colleague uploaded stays where the request holds it already, and is dropped where it does not', async () => {
    const { world } = product;
    const service = await world.withTenant(world.tenant.id, (tx) => aPermitService(tx));
    const citizen = await world.withTenant(world.tenant.id, (tx) => aCitizenViewer(tx));
    const code = await aSentRequest(product, citizen, service);
    const id = randomUUID();
    await world.withTenant(world.tenant.id, async (tx) => {
      const operator = await aStaffViewer(tx, service);
      const [instance] = await tx.query<{ id: string }>(
        'select id from instance where tenant_id = $1 and code = $2',
        [tx.tenantId, code],
      );
      const instanceId = instance?.id ?? '';
      await tx.query(
        `insert into file (tenant_id, id, owner_realm, owner_id, instance_id, purpose, name, size, mime, sha256, status,
            stored_name, wrapped_key)
          values ($1, $2, 'staff', $3, $4, 'answer', 'attestazione.pdf', 12, 'application/pdf', 'ab', 'clean', 'x', '\\x00')`,
        [tx.tenantId, id, operator.id, instanceId],
      );
      const owner = { instanceId, ownerRealm: 'citizen', ownerId: citizen.id, purpose: 'answer' } as const;
      const answers = { proof: [{ id, name: 'altro.pdf', size: 1, mime: 'text/plain', sha256: 'cd' }] };
      const form = compileForm(FORM);
      expect(await settleFiles(tx, form, answers, owner)).toEqual({});
      expect(await settleFiles(tx, form, answers, owner, new Set([id]))).toEqual({
        proof: [{ id, name: 'attestazione.pdf', size: 12, mime: 'application/pdf', sha256: 'ab' }],
      });
    });
  });
});
