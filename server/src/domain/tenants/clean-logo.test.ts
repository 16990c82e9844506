import { cleanLogo } from './clean-logo';
import { cleanSvg } from './clean-svg';

const SVG = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"';
const asIs = (content: Buffer) => content;
const png = (width: number, height: number) => {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(head);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};

describe('cleaning a drawing', () => {
  it('keeps shapes, their case and their styles', async () => {
    const clean = await cleanSvg(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><svg ${SVG}>
        <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
        <path d="M0 0h10v10z" fill="url(#g)"/><text x="1">Comune &amp; città</text></svg>`,
    );
    for (const part of [
      'viewBox="0 0 10 10"',
      'linearGradient',
      'fill="url(#g)"',
      'Comune &amp; città',
      'xmlns=',
    ])
      expect(clean).toContain(part);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<path d="M0 0" onload="alert(1)" onclick="alert(1)"/>'],
    ['a link that runs', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
    [
      'foreign content',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
    ],
    ['a picture from elsewhere', '<image href="https://evil.example/x.png"/>'],
    ['a fill from elsewhere', '<path d="M0 0" fill="url(https://evil.example/x.svg#a)"/>'],
    ['an animated address', '<set attributeName="href" to="javascript:alert(1)"/>'],
    ['a part used from elsewhere', '<use href="https://evil.example/x.svg#a"/>'],
  ])('takes %s away', async (_name, part) => {
    const clean = await cleanSvg(`<svg ${SVG}><rect width="5" height="5"/>${part}</svg>`);
    expect(clean).toContain('<rect');
    expect(clean).not.toMatch(/alert|evil|javascript|foreignObject|<script|onload/i);
  });

  it.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg ${SVG}><text>&a;</text></svg>`],
    ['broken markup', `<svg ${SVG}><path></svg>`],
    ['another language', '<html><svg/></html>'],
    ['nothing to draw', `<svg ${SVG}></svg>`],
    ['no sides', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
  ])('refuses %s', async (_name, text) => {
    expect(await cleanSvg(text)).toBeUndefined();
  });
});

describe('cleaning a coat of arms', () => {
  it('takes a PNG by what it is, without what was written beside it', async () => {
    const taken = await cleanLogo(png(82, 82), (content) => content.subarray(0, 33));
    expect(taken).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'logo-empty'],
    ['too much', Buffer.alloc(256 * 1024 + 1), 'logo-large'],
    ['another kind', Buffer.from('GIF89a'), 'logo-type'],
    ['a drawing that does not open', Buffer.from('<svg '), 'logo-unreadable'],
    ['half a PNG', png(82, 82).subarray(0, 20), 'logo-unreadable'],
    ['a huge PNG', png(5000, 10), 'logo-sides'],
  ])('refuses %s', async (_name, content, problem) => {
    expect(await cleanLogo(content, asIs)).toMatchObject({ ok: false, error: problem });
  });
});
