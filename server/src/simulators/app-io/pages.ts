import { html, type Html } from '../kernel/html';
import { card, euro, moment, page, table } from '../kernel/page';
import type { DemoPerson } from '../people';
import type { KeptMessage, Messages, MessageStatus } from './messages';
import { READER_STATES, type Readers, type ReaderState } from './readers';

const STATES: Readonly<Record<ReaderState, string>> = {
  reachable: 'riceve i messaggi',
  'opted-out': 'ha disattivato il Comune',
  'not-registered': 'non usa l’app',
};
const STATUSES: Readonly<Record<MessageStatus, string>> = {
  ACCEPTED: 'accettato, in consegna',
  THROTTLED: 'rallentato, in consegna',
  PROCESSED: 'consegnato',
  FAILED: 'non consegnato per un errore',
  REJECTED: 'rifiutato: la persona non lo riceve',
};

/** What App IO holds: the messages, and who can be written to. */
export function overview(messages: Messages, readers: Readers, people: readonly DemoPerson[]): Html {
  return html`${card('Messaggi', inbox(messages, people))}${card('Persone', readerList(readers, people))}`;
}

/** One message as its reader sees it. */
export function messagePage(
  message: KeptMessage,
  status: MessageStatus,
  people: readonly DemoPerson[],
): string {
  const { content } = message;
  return page(
    content.subject,
    html`<p class="soft">
        A ${nameOf(message.fiscalCode, people)}, ${moment(message.createdAt)}<br />${STATUSES[status]}
      </p>
      ${
        content.due_date === undefined
          ? null
          : card('Scadenza', html`<p>Entro il ${moment(content.due_date)}</p>`)
      }
      ${content.payment_data === undefined ? null : card('Pagamento', payment(content.payment_data))}
      ${card('Messaggio', html`<pre style="font:inherit">${shown(content.markdown)}</pre>`)}
      <p><a href="/app-io">Tutti i messaggi</a></p>`,
  );
}

function payment(data: NonNullable<KeptMessage['content']['payment_data']>): Html {
  return html`<p class="total">${euro(data.amount)}</p>
    <p>
      Codice avviso <strong>${data.notice_number.replace(/(\d{4})(?=\d)/g, '$1 ')}</strong><br />Ente
      creditore ${data.payee.fiscal_code}
    </p>`;
}

/** Escaped signs of the markup are shown as the reader sees them. */
function shown(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]#<>~|+\-!])/g, '$1');
}

function inbox(messages: Messages, people: readonly DemoPerson[]): Html {
  return html`${table(
      'Messaggi',
      ['Quando', 'A', 'Oggetto', 'Stato'],
      messages.all.map((message) => [
        moment(message.createdAt),
        nameOf(message.fiscalCode, people),
        html`<a href="/app-io/inbox/${message.fiscalCode}/${message.id}">${message.content.subject}</a>`,
        STATUSES[messages.status(message)],
      ]),
    )}
    <form method="post" action="/app-io/empty"><button class="second">Svuota</button></form>`;
}

function readerList(readers: Readers, people: readonly DemoPerson[]): Html {
  const codes = [...readers.all.keys()];
  return html`<form class="row" method="post" action="/app-io/readers">
      <div>
        <label for="reader">Persona</label
        ><select id="reader" name="fiscalCode">
          ${codes.map((code) => html`<option value="${code}">${nameOf(code, people)}</option>`)}
        </select>
      </div>
      <div>
        <label for="state">In App IO</label
        ><select id="state" name="state">
          ${READER_STATES.map((state) => html`<option value="${state}">${STATES[state]}</option>`)}
        </select>
      </div>
      <button>Cambia</button>
    </form>
    ${table(
      'Persone',
      ['Persona', 'Codice fiscale', 'In App IO'],
      codes.map((code) => [nameOf(code, people), code, STATES[readers.state(code)]]),
    )}`;
}

function nameOf(fiscalCode: string, people: readonly DemoPerson[]): string {
  const person = people.find((one) => one.fiscalCode === fiscalCode);
  return person === undefined ? fiscalCode : `${person.givenName} ${person.familyName}`;
}
