import type { Clock } from '../src/ports/outside/clock';

/** Morning of a working Monday: what `now` is in tests unless they say otherwise. */
export const TEST_NOW = new Date('2026-03-02T09:00:00.000Z');

/** A clock that stands still until it is told to move. */
export class FixedClock implements Clock {
  private instant: Date;

  constructor(start: Date = TEST_NOW) {
    this.instant = start;
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  advance(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}
