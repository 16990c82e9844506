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

  test('a preview says so on every page', async () => {
    const plain = await renderPdf(CONTENT, await fonts);
    const preview = await renderPdf({ ...CONTENT, watermark: 'ANTEPRIMA' }, await fonts);
    expect(preview.length).toBeGreaterThan(plain.length);
  });
});
