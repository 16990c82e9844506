import type { CompiledForm, SectionDefinition, Text } from '@istanze/shared';
import { settingsField, toSettingsForm, type FieldExtras } from '../settings-form';
import { brandingKey } from './branding-key';

const LINK: Text = {
  it: 'Indirizzo intero (https://…) o pagina di questo sito (/…).',
  en: 'Whole address (https://…) or page of this site (/…).',
};
const MODEL: Text = {
  it: 'Lascia vuoto per le parole del modello dei Comuni.',
  en: 'Leave empty for the words of the municipalities’ model.',
};

const line = (path: string, it: string, en: string, extras: FieldExtras = {}) =>
  settingsField(
    brandingKey(path),
    'text',
    { it, en },
    { width: 'half', settings: { maxLength: 200 }, ...extras },
  );
const link = (path: string, it: string, en: string) =>
  line(path, it, en, { required: true, width: 'full', help: LINK });

const labelledLinks = (key: string, title: Text, itemTitle: Text): SectionDefinition => ({
  id: key,
  key,
  title,
  repeat: { min: 0, max: 10, itemTitle },
  fields: [
    settingsField('label', 'text', { it: 'Parole', en: 'Words' }, { required: true, width: 'half' }),
    settingsField('url', 'text', { it: 'Indirizzo', en: 'Address' }, { required: true, width: 'half' }),
  ],
});

/** Name, menu, contacts and footer of the portal, as a form; coat of arms and colour have inputs of their own. */
export const BRANDING_FORM: CompiledForm = toSettingsForm([
  {
    id: 'identity',
    key: 'identity',
    title: { it: 'Nome', en: 'Name' },
    fields: [
      line('name', 'Nome del Comune', 'Name of the municipality', { required: true }),
      line('tagline', 'Motto sotto il nome', 'Words below the name'),
      line('region.name', 'Ente sovraordinato', 'Body above', {
        help: {
          it: 'Sta in cima alla pagina: di solito la Regione.',
          en: 'On top of the page: usually the region.',
        },
      }),
      line('region.url', 'Indirizzo dell’ente', 'Address of the body'),
    ],
  },
  {
    id: 'menu',
    key: 'menu',
    title: { it: 'Menu', en: 'Menu' },
    fields: [
      link('institutionalUrl', 'Sito istituzionale', 'Institutional site'),
      line('menu.management', 'Parole per «Amministrazione»', 'Words for “Administration”', { help: MODEL }),
      line('headerLinks.management', 'Dove porta', 'Where it leads', { required: true }),
      line('menu.news', 'Parole per «Novità»', 'Words for “News”', { help: MODEL }),
      line('headerLinks.news', 'Dove porta', 'Where it leads', { required: true }),
      line('menu.services', 'Parole per «Servizi»', 'Words for “Services”', { help: MODEL }),
      line('headerLinks.services', 'Dove porta', 'Where it leads', { required: true }),
      line('menu.live', 'Parole per «Vivere il Comune»', 'Words for “Live the municipality”', {
        help: MODEL,
      }),
      line('headerLinks.live', 'Dove porta', 'Where it leads', { required: true }),
      link('headerLinks.allTopics', 'Tutti gli argomenti', 'All topics'),
    ],
  },
  labelledLinks(
    'topics',
    { it: 'Argomenti in evidenza', en: 'Topics' },
    { it: 'Argomento {n}', en: 'Topic {n}' },
  ),
  {
    id: 'contacts',
    key: 'contacts',
    title: { it: 'Contatti', en: 'Contacts' },
    fields: [
      line('contacts.address', 'Indirizzo', 'Address', { width: 'full' }),
      line('contacts.phone', 'Telefono', 'Phone'),
      line('contacts.email', 'E-mail', 'E-mail'),
      line('contacts.pec', 'PEC', 'Certified e-mail'),
      line('contacts.vat', 'Codice fiscale o partita IVA', 'Fiscal code or VAT number'),
    ],
  },
  {
    id: 'footer',
    key: 'footer',
    title: { it: 'Piè di pagina', en: 'Footer' },
    fields: [
      link('footer.faqUrl', 'Leggi le FAQ', 'Read the FAQ'),
      link('footer.appointmentUrl', 'Prenota appuntamento', 'Book an appointment'),
      link('footer.reportUrl', 'Segnalazione disservizio', 'Report a problem'),
      link('footer.assistanceUrl', 'Richiesta d’assistenza', 'Ask for help'),
      link('footer.privacyUrl', 'Informativa privacy', 'Privacy policy'),
      link('footer.legalUrl', 'Note legali', 'Legal notes'),
      link('footer.accessibilityUrl', 'Dichiarazione di accessibilità', 'Accessibility declaration'),
      settingsField(
        'europeanUnion',
        'yes-no',
        {
          it: 'Mostra «Finanziato dall’Unione europea – NextGenerationEU»?',
          en: 'Show “Funded by the European Union – NextGenerationEU”?',
        },
        { required: true },
      ),
    ],
  },
  labelledLinks('social', { it: 'Social', en: 'Social media' }, { it: 'Canale {n}', en: 'Channel {n}' }),
]);
