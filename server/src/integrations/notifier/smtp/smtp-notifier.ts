import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { Notice, Notifier } from '../../../ports/outside/notifier';
import type { OutsideTools } from '../../wire/outside-call';
import type { SmtpSettings } from './smtp.settings';

/** E-mail over a small pool of SMTP connections. A notice sent again keeps its Message-ID, so that readers show it once. */
export class SmtpNotifier implements Notifier {
  private readonly transporter: Transporter;

  constructor(
    settings: SmtpSettings,
    private readonly tools: OutsideTools,
  ) {
    this.transporter = createTransport({
      pool: true,
      maxConnections: settings.connections,
      host: settings.host,
      port: settings.port,
      secure: settings.secure,
      ignoreTLS: settings.plain,
      requireTLS: !settings.plain && !settings.secure,
      connectionTimeout: settings.timeoutMs,
      greetingTimeout: settings.timeoutMs,
      socketTimeout: settings.timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(settings.login === null
        ? {}
        : { auth: { user: settings.login.user, pass: settings.login.password } }),
    });
  }

  async send(notice: Notice): Promise<{ readonly messageId: string }> {
    const started = performance.now();
    const messageId = messageIdOf(notice);
    try {
      await this.transporter.sendMail({
        messageId,
        from: notice.from,
        to: { name: '', address: notice.to },
        subject: notice.subject,
        text: notice.text,
        html: notice.html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: (notice.attachments ?? []).map((file) => ({
          filename: file.name,
          contentType: file.mime,
          content: Buffer.from(file.content),
        })),
      });
      this.journal('answered', started);
      return { messageId };
    } catch (error) {
      this.journal('network', started);
      throw error;
    }
  }

  /** Closes the connections; what is being sent is finished first. */
  close(): void {
    this.transporter.close();
  }

  private journal(outcome: 'answered' | 'network', started: number): void {
    const milliseconds = Math.round(performance.now() - started);
    this.tools.journal({ system: 'smtp', operation: 'send', outcome, status: null, milliseconds });
  }
}

/** Same key, same identifier; the key itself, which may name an instance, is not shown to the world. */
function messageIdOf(notice: Notice): string {
  const domain = notice.from.address.split('@')[1] ?? 'localhost';
  return `<${createHash('sha256').update(notice.key).digest('hex').slice(0, 40)}@${domain}>`;
}
