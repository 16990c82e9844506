import { parseMarkdown } from './parse-markdown';

describe('parseMarkdown', () => {
  it('tells paragraphs and lists apart', () => {
    const blocks = parseMarkdown('Serve:\n- una **patente**\n- la targa\n\nPoi si aspetta.');
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(blocks[1]).toEqual({
      kind: 'list',
      ordered: false,
      items: [
        [
          { kind: 'text', text: 'una ' },
          { kind: 'strong', text: 'patente' },
        ],
        [{ kind: 'text', text: 'la targa' }],
      ],
    });
  });

  it('makes links of safe addresses', () => {
    expect(parseMarkdown('Vai al [sito](https://example.org/a).')[0]).toEqual({
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'Vai al ' },
        { kind: 'link', text: 'sito', url: 'https://example.org/a' },
        { kind: 'text', text: '.' },
      ],
    });
  });

  it.each(['javascript:alert', '//evil.example', 'data:text/html,x'])('leaves %s without a link', (url) => {
    expect(parseMarkdown(`[qui](${url})`)[0]).toEqual({
      kind: 'paragraph',
      content: [{ kind: 'text', text: 'qui' }],
    });
  });

  it('gives nothing for an empty text', () => {
    expect(parseMarkdown('  \n\n ')).toEqual([]);
  });
});
