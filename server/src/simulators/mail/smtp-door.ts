import { randomUUID } from 'node:crypto';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { SimulatorContext } from '../kernel/context';
import type { Misbehaviours } from '../kernel/misbehaviour';
import type { Inbox } from './inbox';

type Reply = (error?: Error | null) => void;

/** Takes every message on its own port; nothing ever leaves this machine. */
export async function openSmtpDoor(
  context: SimulatorContext,
  inbox: Inbox,
  misbehaviours: Misbehaviours,
  host: string,
  port: number,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSize: true,
    closeTimeout: 500,
    onData: (stream, session, reply) => void take(context, inbox, misbehaviours, stream, session, reply),
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function take(
  context: SimulatorContext,
  inbox: Inbox,
  misbehaviours: Misbehaviours,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  reply: Reply,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  if (misbehaviours.take('refuse-now') !== undefined)
    return reply(smtpError(451, 'Riprova più tardi (simulato)'));
  if (misbehaviours.take('refuse-always') !== undefined)
    return reply(smtpError(550, 'Casella inesistente (simulato)'));
  const seconds = misbehaviours.take('slow')?.seconds ?? 0;
  const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
  await inbox.receive(Buffer.concat(chunks), recipients, randomUUID(), context.now().toISOString());
  if (misbehaviours.take('lose-answer') !== undefined)
    return reply(smtpError(421, 'Risposta persa (simulato)'));
  setTimeout(() => reply(), seconds * 1000).unref();
}

function smtpError(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
