import type { Clock } from '../../ports/outside/clock';
import type { JobTransport } from '../../ports/outside/job-transport';
import type { Database } from '../database/database';
import { describeError } from '../logger/describe-error';
import type { Logger } from '../logger/logger';

export interface RelaySettings {
  readonly database: Pick<Database, 'asDispatcher' | 'listen'>;
  readonly transport: JobTransport;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pollMs: number;
  /** After this long an offered row that nobody took is offered again. */
  readonly offerSeconds: number;
}

const BATCH = 100;

/** Looks for rows whose time has come, at every notification and at least once every `pollMs`, and offers them. */
export class OutboxRelay {
  private stopped = true;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private again = false;
  private busy = false;
  private stopListening: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly settings: RelaySettings) {}

  async start(): Promise<void> {
    this.stopped = false;
    this.stopListening = await this.settings.database.listen('outbox', () => this.wake());
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.stopListening();
    await this.turn;
  }

  /** Looks now; a call during a look makes it look once more. */
  wake(): void {
    this.again = true;
    if (this.busy || this.stopped) return;
    clearTimeout(this.timer);
    this.busy = true;
    this.turn = this.lookUntilQuiet().finally(() => {
      this.busy = false;
      if (!this.stopped) this.timer = setTimeout(() => this.wake(), this.settings.pollMs);
    });
  }

  private async lookUntilQuiet(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        if ((await this.offerDue()) === BATCH) this.again = true;
      } catch (error) {
        this.settings.logger.warn({ error: describeError(error) }, 'outbox not read');
        return;
      }
    }
  }

  private async offerDue(): Promise<number> {
    const { database, transport, clock, offerSeconds } = this.settings;
    const due = await database.asDispatcher((tx) =>
      tx.query<{ tenant_id: string; id: string; attempts: number }>(
        'select tenant_id, id, attempts from outbox_offer(greatest(now(), $1), $2, $3)',
        [clock.now(), BATCH, offerSeconds],
        'outbox-offer',
      ),
    );
    for (const row of due)
      await transport.offer({ tenantId: row.tenant_id, outboxId: row.id, attempt: row.attempts });
    return due.length;
  }
}
