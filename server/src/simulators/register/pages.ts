import { html, type Html } from '../kernel/html';
import { card, moment, table } from '../kernel/page';
import type { Book, Entry } from './book';
import { numberOf } from './daily-register';

const SHOWN = 200;

/** The entries, newest first, and the daily registers to download. */
export function overview(book: Book): Html {
  const newest = [...book.entries].reverse();
  return html`${card('Registrazioni', entries(newest.slice(0, SHOWN)))}
  ${card('Registro giornaliero', days(book.days()))}`;
}

function entries(newest: readonly Entry[]): Html {
  return table(
    'Registrazioni',
    ['Numero', 'Quando', 'Tipo', 'Oggetto', 'Mittenti o destinatari', 'Ufficio', 'Allegati'],
    newest.map((entry) => [
      html`<strong>${numberOf(entry)}</strong
        >${entry.cancelled === null ? null : html`<br />annullata: ${entry.cancelled.reason}`}`,
      moment(entry.registeredAt),
      entry.direction === 'incoming' ? 'entrata' : 'uscita',
      html`${entry.subject}<br /><span class="soft"
          >Fascicolo
          ${entry.file}${entry.classification === null ? '' : `, classifica ${entry.classification}`}</span
        >`,
      entry.parties
        .map(({ name, capacity }) => (capacity === 'acting' ? `tramite ${name}` : name))
        .join(', '),
      entry.office,
      attachments(entry),
    ]),
  );
}

function attachments({ attachments: all }: Entry): string {
  const missing = all.filter(({ kept }) => !kept).length;
  return missing === 0 ? `${all.length}` : `${all.length}, ${missing} in arrivo`;
}

function days(all: readonly string[]): Html {
  if (all.length === 0) return html`<p class="soft">Registro giornaliero: ancora niente.</p>`;
  return html`<ul>
    ${all.map((day) => html`<li><a href="/register/giornaliero/${day}.csv">${inItalian(day)} (CSV)</a></li>`)}
  </ul>`;
}

function inItalian(day: string): string {
  return new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
