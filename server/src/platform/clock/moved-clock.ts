import { readFileSync } from 'node:fs';
import type { Clock } from '../../ports/outside/clock';

/** How often the file is looked at: the time is asked thousands of times a second. */
const LOOK_AGAIN_MS = 100;

/** The time as far ahead as a file says, in milliseconds: how the simulators let a demonstration live whole months. */
export class MovedClock implements Clock {
  private aheadMs = 0;
  private lookedAt = -Infinity;

  constructor(
    private readonly file: string,
    private readonly real: () => number = Date.now,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  now(): Date {
    if (this.elapsed() - this.lookedAt >= LOOK_AGAIN_MS) {
      this.lookedAt = this.elapsed();
      this.aheadMs = readAhead(this.file) ?? this.aheadMs;
    }
    return new Date(this.real() + this.aheadMs);
  }
}

/** Undefined where there is no file, or one that is being written: what was known stays. */
function readAhead(file: string): number | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const ahead: unknown =
      typeof content === 'object' && content !== null ? Reflect.get(content, 'aheadMs') : 0;
    return typeof ahead === 'number' && ahead >= 0 ? ahead : undefined;
  } catch {
    return undefined;
  }
}
