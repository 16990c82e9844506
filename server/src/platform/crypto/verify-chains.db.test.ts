import { createSecretKey, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { anInstance } from '../../../test/builders/an-instance';
import { createWorld, type World } from '../../../test/world';
import { withClient } from '../database/roles';
import type { TenantTransaction } from '../tenant-transaction';
import { chainStart, linkEvent } from './history-chain';
import { Sealer } from './sealer';
import { verifyChains } from './verify-chains';

const sealer = new Sealer(createSecretKey(randomBytes(32)));

async function anInstanceWithHistory(tx: TenantTransaction, length: number): Promise<string> {
  const instanceId = await anInstance(tx);
  let previousHash = chainStart(instanceId);
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const at = '2026-03-02T09:00:00.000Z';
    const link = linkEvent({
      instanceId,
      sequence,
      type: 'noted',
      at,
      facts: {},
      payload: { sequence },
      previousHash,
      sealer,
    });
    await tx.query(
      `insert into instance_event (tenant_id, id, instance_id, sequence, type, at, envelope, payload, previous_hash, hash)
       values ($1, $2, $3, $4, 'noted', $5, $6, $7, $8, $9)`,
      [
        tx.tenantId,
        uuidv7(),
        instanceId,
        sequence,
        at,
        link.envelope,
        link.payload,
        link.previousHash,
        link.hash,
      ],
    );
    previousHash = link.hash;
  }
  await tx.query('update instance set last_hash = $2 where id = $1', [instanceId, previousHash]);
  return instanceId;
}

describe('verifyChains', () => {
  let world: World;
  let victim: string;
  beforeEach(async () => {
    world = await createWorld();
    for (const { id } of [world.tenant, world.otherTenant]) {
      await world.withTenant(id, async (tx) => {
        await anInstanceWithHistory(tx, 2);
        victim = await anInstanceWithHistory(tx, 3);
      });
    }
  });
  afterEach(() => world.close());

  const tamper = (sql: string) =>
    withClient(world.adminUrl, (client) =>
      client.query(
        `alter table instance_event disable trigger all; ${sql.replaceAll('$victim', `'${victim}'`)}`,
      ),
    );

  it('given untouched histories of two tenants, then all are counted and hold', async () => {
    expect(await verifyChains(world.asDispatcher)).toEqual({ instances: 4, events: 10, broken: null });
  });

  it.each([
    [
      'hash',
      `update instance_event set envelope = envelope || '\\x20' where instance_id = $victim and sequence = 2`,
      2,
    ],
    [
      'payload',
      `update instance_event set payload = '\\x00' where instance_id = $victim and sequence = 1`,
      1,
    ],
    ['missing', `delete from instance_event where instance_id = $victim and sequence = 2`, 2],
    ['cut-tail', `delete from instance_event where instance_id = $victim and sequence = 3`, 3],
    ['cut-tail', `delete from instance_event where instance_id = $victim`, 1],
  ])(
    'given rows changed behind our back (%s), then the first bad one is named',
    async (reason, sql, sequence) => {
      await tamper(sql);
      const report = await verifyChains(world.asDispatcher);
      expect(report.broken).toEqual({ tenantId: world.otherTenant.id, instanceId: victim, sequence, reason });
    },
  );

  it('given the application itself, then it cannot change or delete an event', async () => {
    for (const sql of ['update instance_event set sequence = 9', 'delete from instance_event']) {
      await expect(world.withTenant(world.tenant.id, (tx) => tx.query(sql, []))).rejects.toThrow(
        'append-only',
      );
    }
  });
});
