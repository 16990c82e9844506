import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { aDraftSent, anOpenDraft, aSavedAnswer } from '../../../test/builders/an-open-draft';
import { configurationOf, createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer } from '../../graphql/viewer';
import { toFormPreviewOutput } from './form-preview.types';
import { createPreviewForms } from './use-cases/preview-forms';

const F24 = {
  kind: 'f24',
  title: { it: 'Modello F24 {subject}' },
  body: {
    it: [
      '## Contribuente\n\nNome: {applicantName}\nCodice fiscale: {applicantFiscalCode}',
      '| Codice | Ente | Importo |\n|? 1,00 € | 3918 | {cadastralCode} | {subject} |\n|? 0,00 € | 3914 | {cadastralCode} | |',
      'Pratica {code}.',
    ].join('\n\n'),
  },
} as const;

describe('the forms of payment that a draft will be given', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let plain: PermitService;
  let citizen: CitizenViewer;
  let preview: ReturnType<typeof createPreviewForms>;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world, storage, releases } = product;
    preview = createPreviewForms({ ...world, ...storage, releases });
    const usual = configurationOf(0);
    const configuration = { ...usual, templates: { ...usual.templates, f24: F24 } };
    await world.withTenant(world.tenant.id, async (tx) => {
      service = await aPermitService(tx, 0, { configuration });
      plain = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
    });
  });
  afterAll(() => product.close());

  const ask = async (code: string, who = citizen) =>
    (await preview(product.context(who), who, code)).map(toFormPreviewOutput);

  test('have the lines that its saved answers make, as they will be printed', async () => {
    const code = await anOpenDraft(product, citizen, service);
    await aSavedAnswer(product, citizen, code, { path: 'subject', value: 'Villa' });
    const [form, ...others] = await ask(code);
    expect(others).toEqual([]);
    expect(form?.title).toBe('Modello F24 Villa');
    const [head, payer, lines, end] = form?.blocks ?? [];
    expect(head).toMatchObject({ heading: 'Contribuente', rows: [] });
    expect(payer?.rows.map(([label]) => label)).toEqual(['Nome', 'Codice fiscale']);
    expect(payer?.rows.every(([, value]) => value !== undefined && value !== '')).toBe(true);
    expect(lines).toMatchObject({
      heads: ['Codice', 'Ente', 'Importo'],
      rows: [['3918', expect.any(String), 'Villa']],
    });
    expect(end?.text).toBe(`Pratica ${code}.`);
  });

  test('are none where the service gives none, nobody else’s, and none any more once it is sent', async () => {
    expect(await ask(await anOpenDraft(product, citizen, plain))).toEqual([]);
    const code = await anOpenDraft(product, citizen, service);
    const { tenant, withTenant } = product.world;
    const stranger = await withTenant(tenant.id, (tx) => aCitizenViewer(tx));
    await expect(ask(code, stranger)).rejects.toThrow(/instance/);
    await aSavedAnswer(product, citizen, code, { path: 'subject', value: 'Villa' });
    await aDraftSent(product, citizen, code);
    await expect(ask(code)).rejects.toThrow(/instance/);
  });
});
