import { dayInRome, type Book, type Entry } from './book';

const HEAD =
  'Numero;Data e ora;Tipo;Oggetto;Mittenti o destinatari;Ufficio;Classifica;Fascicolo;Impronta;Annullato';

/** The register of a day (registro giornaliero), as it goes to conservation the day after: CSV in UTF-8, in order of number. */
export function dailyRegister(book: Book, day: string): string {
  return [HEAD, ...book.ofDay(day).map(line)].map((each) => `${each}\r\n`).join('');
}

function line(entry: Entry): string {
  const { number, year, registeredAt, direction, subject, parties, office, classification, file } = entry;
  return [
    numberOf({ number, year }),
    `${dayInRome(registeredAt)} ${timeInRome(registeredAt)}`,
    direction === 'incoming' ? 'entrata' : 'uscita',
    subject,
    parties.map(({ name }) => name).join(', '),
    office,
    classification ?? '',
    file,
    entry.document.sha256,
    entry.cancelled === null ? '' : `${entry.cancelled.reason} (${entry.cancelled.author})`,
  ]
    .map(cell)
    .join(';');
}

/** `0000012/2026`. */
export function numberOf({ number, year }: Pick<Entry, 'number' | 'year'>): string {
  return `${String(number).padStart(7, '0')}/${year}`;
}

function timeInRome(instant: string): string {
  return new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', timeStyle: 'medium' }).format(
    new Date(instant),
  );
}

/** No text of a citizen is a formula in a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
