import { join } from 'node:path';
import { Router } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { html } from '../kernel/html';
import { Journal } from '../kernel/journal';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { card, moment, page, table } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import { Inbox, type CaughtMail } from './inbox';
import { openSmtpDoor } from './smtp-door';

const FAULTS: readonly Fault[] = [
  { code: 'refuse-now', label: 'rifiuta per ora (451)', takes: 'nothing' },
  { code: 'refuse-always', label: 'rifiuta per sempre (550)', takes: 'nothing' },
  { code: 'slow', label: 'risponde in ritardo', takes: 'seconds' },
  { code: 'lose-answer', label: 'prende il messaggio, ma dice di no', takes: 'nothing' },
];

/** A mail server that keeps what it takes, with an inbox to read it. */
export async function createMail(
  context: SimulatorContext,
  host: string,
  port: number,
): Promise<{ readonly simulator: Simulator; readonly smtpPort: number }> {
  const journal = new Journal(join(context.folder, 'mail.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const inbox = new Inbox(journal);
  const door = await openSmtpDoor(context, inbox, misbehaviours, host, port);
  const simulator = {
    name: 'mail',
    title: 'Posta elettronica',
    summary: 'Tutti i messaggi spediti dal Comune: restano qui, non partono.',
    journal,
    misbehaviours,
    router: routes(inbox),
    content: () => card('Messaggi', messageTable(inbox)),
    state: () => ({ messages: inbox.list() }),
    stop: door.close,
  };
  return { simulator, smtpPort: door.port };
}

function routes(inbox: Inbox): Router {
  const router = Router();
  router.get('/messages', (request, response) => {
    response.json(inbox.list(typeof request.query['to'] === 'string' ? request.query['to'] : ''));
  });
  router.post('/empty', (_request, response) => {
    inbox.empty();
    response.redirect(303, '/mail');
  });
  router.get('/messages/:id', (request, response) => {
    const mail = inbox.find(request.params.id);
    if (mail === undefined)
      response.status(404).send(page('Messaggio non trovato', html`<p>Il messaggio non esiste.</p>`));
    else response.send(messagePage(mail));
  });
  router.get('/messages/:id/attachments/:index', (request, response) => {
    const file = inbox.find(request.params.id)?.attachments[Number(request.params.index)];
    if (file === undefined) return void response.status(404).end();
    response.set({ 'Content-Type': file.mime, 'X-Content-Type-Options': 'nosniff' });
    response.attachment(file.name).send(Buffer.from(file.base64, 'base64'));
  });
  return router;
}

function messageTable(inbox: Inbox) {
  return html`${table(
      'Messaggi',
      ['Quando', 'A', 'Oggetto', 'Allegati'],
      inbox
        .list()
        .map((mail) => [
          moment(mail.at),
          mail.to.join(', '),
          html`<a href="/mail/messages/${mail.id}">${mail.subject}</a>`,
          `${mail.attachments.length}`,
        ]),
    )}
    <form method="post" action="/mail/empty"><button class="second">Svuota</button></form>`;
}

/** The message's own markup is shown in a frame that may run and load nothing. */
function messagePage(mail: CaughtMail): string {
  const safe = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><base target="_blank">`;
  return page(
    mail.subject,
    html`<p class="soft">
        Da ${mail.from} a ${mail.to.join(', ')}, ${moment(mail.at)}<br />Message-ID ${mail.messageId}
      </p>
      ${
        mail.attachments.length === 0
          ? null
          : html`<ul>
              ${mail.attachments.map(
                (file, index) =>
                  html`<li><a href="/mail/messages/${mail.id}/attachments/${index}">${file.name}</a></li>`,
              )}
            </ul>`
      }
      ${
        mail.html === ''
          ? null
          : card(
              'Messaggio',
              html`<iframe
                title="Messaggio"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                srcdoc="${safe + mail.html}"
                style="width:100%;height:32rem;border:0"
              ></iframe>`,
            )
      }
      ${card('Solo testo', html`<pre>${mail.text}</pre>`)}
      <p><a href="/mail">Tutti i messaggi</a></p>`,
  );
}
