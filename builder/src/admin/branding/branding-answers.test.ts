import { checkBranding, parseBranding } from '@istanze/shared';
import { brandingAnswers, formPath, toLook } from './branding-answers';

const LOOK = {
  name: 'Comune di Prova',
  branding: {
    primary: '#00694e',
    logo: null,
    tagline: 'Tra i monti',
    region: { name: 'Regione', url: 'https://www.regione.example.it' },
    institutionalUrl: 'https://www.comune.example.it',
    menu: { management: '', news: '', services: '', live: 'Vivere Prova' },
    headerLinks: {
      management: '/a',
      news: '/b',
      services: '/servizi',
      live: '/c',
      allTopics: '/d',
      topics: [{ label: 'Istruzione', url: '/e' }],
    },
    contacts: { address: 'Via Roma 1', phone: '0000', email: 'a@example.it', pec: '', vat: '' },
    footer: {
      faqUrl: '/f',
      appointmentUrl: '/g',
      reportUrl: '/h',
      assistanceUrl: '/i',
      privacyUrl: 'https://p.example.it',
      legalUrl: '/l',
      accessibilityUrl: '/m',
      social: [],
    },
    europeanUnion: false,
  },
};

describe('the look of a municipality in a form', () => {
  it('comes back as it went in', () => {
    const { name, branding } = toLook(brandingAnswers(LOOK), { primary: '#00694e', logo: null });
    expect(name).toBe(LOOK.name);
    expect(branding).toEqual(LOOK.branding);
    expect(checkBranding(branding)).toEqual([]);
  });

  it('keeps every text that the portal reads', () => {
    const read = parseBranding(toLook(brandingAnswers(LOOK), { primary: '#00694e', logo: null }).branding);
    expect(read).toEqual(parseBranding(LOOK.branding));
  });

  it('shows what is wrong at its field, in a list at its item', () => {
    const answers = brandingAnswers(LOOK);
    expect(formPath('footer.faqUrl', answers)).toBe('footerFaqUrl');
    expect(formPath('headerLinks.topics.0.url', answers)).toBe('topics.topics-0.url');
  });
});
