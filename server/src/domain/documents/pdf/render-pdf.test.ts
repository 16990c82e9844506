import { join } from 'node:path';
import { readFonts } from './fonts';
import type { PdfContent } from './pdf-content';
import { renderPdf } from './render-pdf';

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
