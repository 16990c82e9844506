import { parseBranding } from './branding';
import { checkBranding } from './check-branding';

const GOOD = {
  ...parseBranding({
    primary: '#00694e',
    institutionalUrl: 'https://www.comune.example.it',
    headerLinks: { topics: [{ label: 'Istruzione', url: '/argomenti/istruzione' }] },
  }),
};

function codesOf(change: object): readonly (readonly [string, string])[] {
  return checkBranding({ ...GOOD, ...change }).map(({ path, code }) => [path, code] as const);
}

describe('checking a branding', () => {
  it('takes a whole one', () => {
    expect(checkBranding(GOOD)).toEqual([]);
  });

  it('refuses a colour that is too light, and offers the nearest that is not', () => {
    const [issue] = checkBranding({ ...GOOD, primary: '#ffcc00' });
    expect(issue).toMatchObject({ code: 'colour-contrast', path: 'primary', params: { contrast: 1.5 } });
    expect(codesOf({ primary: issue?.params?.['nearest'] })).toEqual([]);
  });

  it('refuses what is no colour', () => {
    expect(codesOf({ primary: 'red;} body{display:none' })).toEqual([['primary', 'colour-format']]);
  });

  test.each([
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    'https://',
    'https://a b',
    'data:text/html,x',
  ])('refuses the link %s', (url) => {
    expect(codesOf({ institutionalUrl: url })).toEqual([['institutionalUrl', 'link-format']]);
    expect(codesOf({ footer: { ...GOOD.footer, social: [{ label: 'X', url }] } })).toEqual([
      ['footer.social.0.url', 'link-format'],
    ]);
  });

  it('refuses a privacy policy on an address that others can read on the way, a missing link, a link without words and a long text', () => {
    expect(
      codesOf({ footer: { ...GOOD.footer, privacyUrl: 'http://www.comune.example.it/privacy' } }),
    ).toEqual([['footer.privacyUrl', 'link-insecure']]);
    expect(codesOf({ footer: { ...GOOD.footer, faqUrl: '' } })).toEqual([['footer.faqUrl', 'required']]);
    expect(codesOf({ headerLinks: { ...GOOD.headerLinks, topics: [{ label: ' ', url: '/x' }] } })).toEqual([
      ['headerLinks.topics.0.label', 'required'],
    ]);
    expect(codesOf({ tagline: 'a'.repeat(201) })).toEqual([['tagline', 'text-long']]);
  });
});

describe('reading a branding', () => {
  it('gives a harmless default for what is missing or dangerous, so that no page fails', () => {
    const read = parseBranding({ primary: 'red', logo: 'javascript:x', footer: { faqUrl: 'javascript:x' } });
    expect(read).toMatchObject({
      primary: '#0066cc',
      logo: null,
      europeanUnion: true,
      footer: { faqUrl: '/' },
    });
  });
});
