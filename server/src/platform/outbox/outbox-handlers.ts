import type { FailureHandler, OutboxHandler } from './job';

interface Registered {
  readonly handle: OutboxHandler;
  readonly onFailure: FailureHandler | undefined;
}

/** Who does which kind of job. Filled once by the composition, before anything runs. */
export class OutboxHandlers {
  private readonly byKind = new Map<string, Registered>();

  /** Throws when the kind has a handler already: two would mean that an effect is done by chance. */
  register(kind: string, handle: OutboxHandler, onFailure?: FailureHandler): void {
    if (this.byKind.has(kind)) throw new Error(`Two handlers for jobs of kind ${kind}`);
    this.byKind.set(kind, { handle, onFailure });
  }

  find(kind: string): Registered | undefined {
    return this.byKind.get(kind);
  }
}
