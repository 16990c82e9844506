import { join } from 'node:path';
import { readFonts } from './fonts';
import type { PdfContent } from './pdf-content';
import { renderPdf } from './render-pdf';
import { inOrder, readStructure } from './testing/read-structure';

const CONTENT: PdfContent = {
  locale: 'it',
  title: 'Ricevuta della richiesta PAS-2026-7F3K-92QX',
  issuer: {
    tenant: 'Comune di Montesole',
    office: 'Polizia locale',
    contacts: 'polizia@comune.montesole.example.it',
  },
  subtitle: 'Numero 12/2026',
  blocks: [
    { kind: 'heading', level: 2, text: 'Dati' },
    {
      kind: 'rows',
      rows: [
        { label: 'Richiedente', text: 'Anna Però' },
        { label: 'Vuoto', text: '' },
      ],
    },
    { kind: 'paragraph', text: 'Testo lungo. '.repeat(300) },
    {
      kind: 'rows',
      rows: Array.from({ length: 60 }, (_, n) => ({ label: `Riga ${n}`, text: 'valore '.repeat(20) })),
    },
  ],
  verification: { url: 'https://servizi.comune.example.it/verifica/ABC', text: 'Verifica questo documento' },
  watermark: null,
  footer: (page, pages) => `Pagina ${page} di ${pages}`,
  createdAt: new Date('2026-03-02T09:00:00Z'),
};

describe('renderPdf', () => {
  const fonts = readFonts(join(__dirname, '../../../../..'));

  test('makes a tagged document in the language of its text, with its own fonts', async () => {
    const text = (await renderPdf(CONTENT, await fonts)).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (it-IT)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('TitilliumWeb');
    expect(text).toContain('/S /Figure');
    expect(text).not.toContain('/BaseFont /Helvetica');
  });

  test('says that it follows PDF/UA-1, with its title, and every page is read in its order', async () => {
    const found = readStructure(await renderPdf({ ...CONTENT, title: 'Però & così' }, await fonts));
    expect(found).toMatchObject({
      language: 'it-IT',
      marked: true,
      showsTitle: true,
      title: 'Però & così',
      pdfUaPart: '1',
    });
    expect(found.pages.length).toBeGreaterThan(1);
    expect(found.pages.every(({ tagged, tabOrder }) => tagged && tabOrder === 'S')).toBe(true);
  });

  test('is read from the head to the check, rows as a table whose labels head them', async () => {
    const { root } = readStructure(await renderPdf(CONTENT, await fonts));
    expect(root.children.map(({ role }) => role)).toEqual([
      ...['P', 'P', 'P', 'H1', 'P', 'H2', 'Table', 'P', 'Table', 'Figure', 'P'],
    ]);
    const [data] = root.children.filter(({ role }) => role === 'Table');
    expect(data?.children.map(({ role }) => role)).toEqual(['TR', 'TR']);
    const cell = { alt: '', hasPlace: false, contents: 1, children: [] };
    expect(data?.children[1]?.children).toEqual([
      { ...cell, role: 'TH', scope: 'Row' },
      { ...cell, role: 'TD', scope: '' },
    ]);
    const nodes = inOrder(root);
    expect(nodes.filter(({ role }) => role === 'Figure').every((one) => one.alt !== '' && one.hasPlace)).toBe(
      true,
    );
    expect(nodes.filter(({ children, contents }) => children.length === 0 && contents === 0)).toEqual([]);
  });

  test.each([
    { levels: [2, 3, 3, 2], read: ['H1', 'H2', 'H3', 'H3', 'H2'] },
    { levels: [3, 3], read: ['H1', 'H2', 'H2'] },
    { levels: [3, 2, 3], read: ['H1', 'H2', 'H2', 'H3'] },
  ] as const)('headings leave no level out: $levels', async ({ levels, read }) => {
    const blocks = levels.map((level) => ({ kind: 'heading', level, text: 'Parte' }) as const);
    const { root } = readStructure(await renderPdf({ ...CONTENT, blocks }, await fonts));
    expect(inOrder(root).flatMap(({ role }) => (/^H\d$/.test(role) ? [role] : []))).toEqual(read);
  });

  test('codes to be scanned are figures with their words', async () => {
    const codes = [
      {
        symbology: 'qr',
        text: 'PAGOPA|002|301000000000004285|00337460224|1600',
        caption: 'Inquadra',
        millimetres: 25,
      },
      { symbology: 'data-matrix', text: 'codfase=NBPA;'.padEnd(250, 'X'), caption: 'Poste', millimetres: 12 },
    ] as const;
    const plain = await renderPdf({ ...CONTENT, blocks: [] }, await fonts);
    const drawn = await renderPdf({ ...CONTENT, blocks: [{ kind: 'codes', codes }] }, await fonts);
    const figures = (pdf: Buffer) => pdf.toString('latin1').split('/S /Figure').length - 1;
    expect(figures(drawn) - figures(plain)).toBe(2);
  });

  test('a preview says so on every page', async () => {
    const plain = await renderPdf(CONTENT, await fonts);
    const preview = await renderPdf({ ...CONTENT, watermark: 'ANTEPRIMA' }, await fonts);
    expect(preview.length).toBeGreaterThan(plain.length);
  });
});
