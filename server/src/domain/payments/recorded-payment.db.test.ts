import type { JsonObject } from '@istanze/shared';
import { type AuthorizationWorld, createAuthorizationWorld } from '../../../test/authorization-world';
import { findCitizenPositions } from './citizen-position.repository';

describe('a payment that the office records', () => {
  let given: AuthorizationWorld;

  beforeAll(async () => {
    given = await createAuthorizationWorld();
  });
  afterAll(() => given.world.close());

  test('a payment outside pagoPA invalidates the notice at the platform, then books it with its proof', async () => {
    const code = await given.submitted(given.service.slug);
    for (const [activity, outcome] of [
      ['claim', 'claimed'],
      ['review', 'passed'],
      ['accept', 'accepted'],
    ] as const)
      await given.perform(given.operator, code, [activity, outcome]);
    const file = await given.aPdf(given.operator, 'cro.pdf');
    const { id, name, size, mime, sha256 } = file;
    const recorded = await given.perform(given.operator, code, ['record-payment', 'recorded'], {
      amount: 3000,
      paidOn: given.today(),
      means: 'bank-transfer',
      reference: 'CRO 42',
      proof: [{ id, name, size, mime, sha256 }],
    });
    expect(recorded).not.toHaveProperty('errorCode');
    expect(await given.read(given.operator, code)).toMatchObject({ stateKey: 'issue', problems: [] });
    expect([...given.world.gateway.positions.values()].at(-1)?.state).toBe('cancelled');
    const positions = await given.inTenant((tx) =>
      findCitizenPositions(
        tx,
        { citizenId: given.citizen.id, states: null, words: null, id: null },
        100,
        undefined,
      ),
    );
    expect(positions.find(({ instanceCode }) => instanceCode === code)).toMatchObject({
      state: 'paid',
      receiptFileId: expect.any(String),
    });
    const [row] = await given.inTenant((tx) =>
      tx.query<{ settlement: JsonObject }>(
        'select settlement from debt_position where tenant_id = $1 and settlement is not null',
        [tx.tenantId],
      ),
    );
    expect(row?.settlement).toMatchObject({
      reference: 'CRO 42',
      proofFileId: file.id,
      recordedBy: given.operator.id,
    });
  });
});
