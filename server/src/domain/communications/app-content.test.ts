import { appContent } from './app-content';

const URL = 'https://comune.example.it/pratiche/PERM-2026-000001';
const content = (changes: object = {}) =>
  appContent(
    {
      subject: 'Richiesta di integrazioni – PERM-2026-000001',
      body: 'Gentile Maria Rossi,\n\nci serve la planimetria.',
      code: 'PERM-2026-000001',
      names: ['Maria', 'Rossi'],
      locale: 'it',
      tenantName: 'Comune di Montesole',
      ...changes,
    },
    URL,
  );

describe('what an app shows of a message', () => {
  it('is its subject, its text and where to go on', () => {
    const { subject, markdown } = content();
    expect(subject).toBe('Richiesta di integrazioni – PERM-2026-000001');
    expect(markdown).toContain('ci serve la planimetria.');
    expect(markdown).toContain(URL);
  });

  it('says where to go on once', () => {
    expect(content({ body: `Puoi seguirla qui: ${URL}` }).markdown.split(URL)).toHaveLength(2);
  });

  it.each([
    'Permesso di Maria Rossi',
    'Permesso di ROSSI, pronto',
    'Permesso di RSSMRA80A41F205X pronto',
    'Permesso di maria@example.it',
  ])('names nobody in the subject: %s', (subject) => {
    expect(content({ subject }).subject).toBe('Novità sulla richiesta PERM-2026-000001');
  });

  it('takes a name for a name only as a word of its own', () => {
    const subject = 'Sottomariana: lavori in corso';
    expect(content({ subject, names: ['Maria', 'Corso'] }).subject).not.toBe(subject);
    expect(content({ subject, names: ['Maria', 'Rossi'] }).subject).toBe(subject);
  });

  it('has a subject of ten to a hundred and twenty characters', () => {
    expect(content({ subject: 'Avviso', code: null }).subject).toBe('Nuovo messaggio – Comune di Montesole');
    const long = content({ subject: 'parola '.repeat(40) }).subject;
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long).toMatch(/parola…$/);
  });

  it('has a text of eighty to ten thousand characters, which says that it goes on', () => {
    expect(content({ body: '' }).markdown.length).toBeGreaterThanOrEqual(80);
    const long = content({ body: '* parola '.repeat(2_000) }).markdown;
    expect(long.length).toBeLessThanOrEqual(10_000);
    expect(long).toContain('Il messaggio continua nella tua area personale.');
    expect(long).toContain(URL);
  });

  it('takes no written sign for markup', () => {
    const { markdown } = content({ body: '# Titolo *forte* [qui](http://x) <b>\n---\n1. uno' });
    expect(markdown).toContain('\\# Titolo \\*forte\\* \\[qui\\](http://x) \\<b\\>\n\\---\n1. uno');
  });
});
