import { letterBlocks } from './letter-blocks';

describe('the text of a letter', () => {
  test('headings, rows and paragraphs', () => {
    expect(letterBlocks('## Uno\n\nNome: Ada\nAnno: 2026\n\nFine.')).toEqual([
      { kind: 'heading', level: 2, text: 'Uno' },
      {
        kind: 'rows',
        rows: [
          { label: 'Nome', text: 'Ada' },
          { label: 'Anno', text: '2026' },
        ],
      },
      { kind: 'paragraph', text: 'Fine.' },
    ]);
  });

  test('a table leaves out the lines whose amount is missing or zero, and fills short ones', () => {
    const body =
      '| Codice | Importo | Note |\n|? 0,00 € | 3912 | 0,00 € |\n|? | 3914 | |\n|? 289,00 € | 3918 | 289,00 € |';
    expect(letterBlocks(body)).toEqual([
      { kind: 'grid', heads: ['Codice', 'Importo', 'Note'], rows: [['3918', '289,00 €', '']] },
    ]);
  });
});
