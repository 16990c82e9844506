import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { readFonts } from '../documents';
import type { ExportDependencies } from './export-dependencies';
import { createExportFile } from './export-file';
import { createExportGrants } from './export-grants';
import { createExportQueue } from './export-queue';

const FORMULA = '=HYPERLINK("http://evil.example")';

describe('what leaves as a file', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;
  let stranger: StaffViewer;
  let deps: ExportDependencies;
  let code = '';

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    await world.withTenant(world.tenant.id, async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
      stranger = await aStaffViewer(tx, await aPermitService(tx));
    });
    code = await aSentRequest(product, citizen, service, { subject: 'Un passo carrabile', health: 'asma' });
    await rows('update instance set applicant_name = $2 where tenant_id = $1', [FORMULA]);
    deps = {
      withTenant: world.withTenant,
      clock: world.clock,
      vault: product.vault,
      work: product.instances.work,
      files: product.files,
      fonts: await readFonts(join(__dirname, '../../../..')),
    };
  });
  afterAll(() => product.close());

  const rows = <T>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> =>
    product.world.withTenant(product.world.tenant.id, (tx) => tx.query<T>(sql, [tx.tenantId, ...values]));
  const list = async (format: 'csv' | 'xlsx', viewer = operator) => {
    const wanted = { filter: { view: 'offices' }, order: 'newest', format } as const;
    const { name, content } = await createExportQueue(deps)(product.context(viewer), wanted);
    return { name, bytes: await buffer(content) };
  };
  const unzip = async (viewer: StaffViewer): Promise<Readonly<Record<string, Uint8Array>>> => {
    const download = await createExportFile(deps)(product.context(viewer), code);
    if (download === undefined) throw new Error('Nothing to download');
    return unzipSync(await buffer(download.content));
  };

  test('a list as CSV keeps texts from being formulas, and who took it is written down', async () => {
    const { name, bytes } = await list('csv');
    const text = bytes.toString('utf8');
    expect(name).toMatch(/^pratiche-\d{4}-\d\d-\d\d\.csv$/);
    expect(text).toContain(`"${code}"`);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const taken = await rows(
      'select staff_id as "staffId", format, lines, filter from data_export where tenant_id = $1',
    );
    expect(taken).toEqual([
      { staffId: operator.id, format: 'csv', lines: 1, filter: expect.objectContaining({ view: 'offices' }) },
    ]);
    expect((await list('csv', stranger)).bytes.toString('utf8')).not.toContain(code);
  });

  test('a list as XLSX has days as days, and no formula at all', async () => {
    const parts = unzipSync((await list('xlsx')).bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('dd/mm/yyyy');
    expect(sheet).not.toMatch(/<f[ >]/);
    const [{ day } = { day: 0 }] = await rows<{ day: number }>(
      `select (submitted_at at time zone 'Europe/Rome')::date - date '1899-12-30' as day from instance where tenant_id = $1`,
    );
    expect(sheet).toContain(`<v>${day}</v>`);
    expect(sheet).toContain('>=HYPERLINK');
  });

  test('the grants of a period have a code where no names are published, for who manages the office', async () => {
    const grants = async (viewer: StaffViewer, year = '2026') => {
      const scope = { from: `${year}-01-01`, to: `${year}-12-31` };
      const download = await createExportGrants(deps)(product.context(viewer), { format: 'csv', scope });
      return (await buffer(download.content)).toString('utf8').trim().split('\r\n').slice(1);
    };
    const grant = (change: string) =>
      rows(
        `update instance set decided_at = '2026-06-01T10:00:00Z', decided_due = '2026-06-30', derived = derived || $2::jsonb
          where tenant_id = $1`,
        [change],
      );
    const line = { code: '7F3K-92QX', named: false, basis: 'Legge 431/1998' };
    await grant(JSON.stringify({ grantedAmount: 120_000, grantPublication: line }));
    const manager = {
      ...operator,
      roles: operator.roles.map((role) => ({ ...role, role: 'manager' as const })),
    };
    const [found = '', ...more] = await grants(manager);
    expect(more).toEqual([]);
    expect(found).toContain('7F3K-92QX');
    expect(found).toContain('1.200,00');
    expect(found).toContain('01/06/2026');
    expect(found).not.toContain('evil.example');
    expect(await grants(operator)).toEqual([]);
    expect(await grants(manager, '2025')).toEqual([]);
    await grant(JSON.stringify({ grantPublication: { ...line, named: true } }));
    expect((await grants(manager))[0]).toContain('evil.example');
    const taken = await rows("select 1 from data_export where tenant_id = $1 and kind = 'grants'");
    expect(taken).toHaveLength(4);
  });

  test('the whole file holds every paper under a readable name, each with the digest that the index says', async () => {
    const files = await unzip(operator);
    const names = Object.keys(files);
    expect(names.slice(0, 2)).toEqual(['indice.html', 'SHA256SUMS.txt']);
    expect(names).toEqual(
      expect.arrayContaining(['01 Richiesta.pdf', expect.stringMatching(/Storia\.pdf$/)]),
    );
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^Ricevute\/.+\.pdf$/)]));
    const sums = strFromU8(files['SHA256SUMS.txt'] ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(sums).toHaveLength(names.length - 2);
    for (const line of sums) {
      const [hash = '', name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(hash);
    }
    const index = strFromU8(files['indice.html'] ?? new Uint8Array());
    expect(index).toContain('=HYPERLINK(&quot;http://evil.example&quot;)');
    expect(index).toContain('dati sensibili sono coperti');
  });

  test('the person it is about sees who took it, and nobody of another office gets it', async () => {
    const taken = await rows<{ what: string }>(
      'select what from data_access where tenant_id = $1 and staff_id = $2',
      [operator.id],
    );
    expect(taken).toContainEqual({ what: 'file' });
    expect(await createExportFile(deps)(product.context(stranger), code)).toBeUndefined();
  });

  test('given a reason, then sensitive values are in it', async () => {
    const covered = await unzip(operator);
    await product.instances.useCases.revealSensitive(product.context(operator), code, 'Istruttoria');
    const open = await unzip(operator);
    expect(strFromU8(open['indice.html'] ?? new Uint8Array())).not.toContain('coperti');
    expect(open['01 Richiesta.pdf']?.length).not.toBe(covered['01 Richiesta.pdf']?.length);
  });
});
