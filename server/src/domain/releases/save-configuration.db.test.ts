import { isJsonObject, type Json, type JsonObject } from '@istanze/shared';
import {
  aPermitService,
  aStaffViewer,
  itsDrafts,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { issueInWords } from '../../graphql/issue-words';
import type { StaffViewer } from '../../graphql/viewer';
import { ServicePayload } from './release.types';
import { createReleaseUseCases, type ReleaseUseCases } from './release.use-cases';

describe('saving one part of a configuration', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let admin: StaffViewer;
  let releases: ReleaseUseCases;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { withTenant, readTenant, clock } = product.world;
    releases = createReleaseUseCases({ withTenant, readTenant, clock, issueInWords });
  });
  beforeEach(async () => {
    await product.world.withTenant(product.world.tenant.id, async (tx) => {
      service = await aPermitService(tx);
      await itsDrafts(tx, service);
      admin = await aStaffViewer(tx, service, 'admin');
    });
  });
  afterAll(() => product.close());

  async function stored(): Promise<{ readonly version: number; readonly configuration: JsonObject }> {
    const { version, configuration } = await releases.describeManagedService(
      product.context(admin),
      service.serviceId,
    );
    const json: unknown = JSON.parse(JSON.stringify(configuration));
    return { version, configuration: isJsonObject(json) ? json : {} };
  }

  async function save(
    part: Parameters<ReleaseUseCases['saveConfiguration']>[2]['part'],
    value: Json,
    at?: number,
  ) {
    const expectedVersion = at ?? (await stored()).version;
    return releases.saveConfiguration(product.context(admin), service.serviceId, {
      part,
      value,
      expectedVersion,
    });
  }

  const fee = (amount: Json, taxonomy = '9/0101002IM/'): Json => ({
    dueDays: 20,
    lines: [{ key: 'fee', description: { it: 'Canone' }, amount, taxonomy }],
  });

  test('a part is replaced and the others stay, by who saw the last version', async () => {
    const before = await stored();
    const saved = await save('fees', fee({ money: 1200 }));
    expect(saved).toBeInstanceOf(ServicePayload);
    const after = await stored();
    expect(after.version).toBe(before.version + 1);
    expect(after.configuration).toEqual({ ...before.configuration, fees: fee({ money: 1200 }) });
    expect(await save('fees', fee(0), before.version)).toMatchObject({ currentVersion: after.version });
    expect((await stored()).configuration).toEqual(after.configuration);
  });

  test('a fee that reads what the form does not have is refused at its place, in words that name it', async () => {
    const before = await stored();
    expect(await save('fees', fee({ '*': [{ var: 'nothing' }, { money: 100 }] }, 'IM'))).toMatchObject({
      issues: [
        { path: 'fees.lines.0.taxonomy', message: expect.stringContaining('«Canone»') },
        { path: 'fees.lines.0.amount', message: expect.stringContaining('Costi, voce «Canone»') },
      ],
    });
    expect(await stored()).toEqual(before);
  });

  test('an amount that is no amount is refused', async () => {
    expect(await save('fees', fee({ '==': [1, 1] }))).toMatchObject({
      issues: [{ code: 'configuration-fee-type' }],
    });
  });

  test('a table that a fee reads cannot be taken away; one in cents gives an amount', async () => {
    await save('tables', { fares: { rows: { Ada: 1500 }, values: 'money' } });
    const read = fee({ lookup: ['fares', 'Ada'] });
    expect(await save('fees', read)).toBeInstanceOf(ServicePayload);
    expect(await save('tables', {})).toMatchObject({ issues: [{ path: 'fees.lines.0.amount' }] });
  });

  test('a text that the flow names cannot be taken away, and one without Italian is named', async () => {
    const { configuration } = await stored();
    const templates = isJsonObject(configuration['templates']) ? configuration['templates'] : {};
    const { dismissal: _dismissal, ...others } = templates;
    expect(await save('templates', others)).toMatchObject({ issues: [{ path: 'templates.dismissal' }] });
    const empty = { ...templates, lapse: { kind: 'mail', title: { it: 'A' }, body: { it: ' ' } } };
    expect(await save('templates', empty)).toMatchObject({ issues: [{ path: 'templates.lapse.body' }] });
  });

  test('the renewal is taken away with null, and its days are within a year', async () => {
    expect(await save('renewal', { fromDays: 400 })).toMatchObject({
      issues: [{ path: 'renewal.fromDays' }],
    });
    expect(await save('renewal', null)).toBeInstanceOf(ServicePayload);
    expect((await stored()).configuration).not.toHaveProperty('renewal');
  });

  test('what has not the shape of the part is refused before anything else', async () => {
    expect(await save('stampDuty', { onInstance: 12.5, modes: ['cash'], exemptions: [] })).toMatchObject({
      issues: [{ path: 'stampDuty.onInstance' }, { path: 'stampDuty.modes' }],
    });
    expect(await save('privacy', null)).toMatchObject({ issues: [{ path: 'privacy.version' }, {}, {}] });
  });
});
