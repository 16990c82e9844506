import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Watches every page of a context: whatever a page complains about fails the test. */
export class Guard {
  private readonly complaints: string[] = [];
  private readonly allowed: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.note(describe(message));
    });
    context.on('weberror', (error) =>
      this.note(`${error.page()?.url() ?? ''}: ${error.error().stack ?? ''}`),
    );
  }

  /** A complaint that belongs to the story, such as an address that must not be found. */
  allow(complaint: RegExp): void {
    this.allowed.push(complaint);
  }

  private note(complaint: string): void {
    this.complaints.push(complaint);
  }

  /** What was complained about and does not belong to the story. */
  unexpected(): readonly string[] {
    return this.complaints.filter((complaint) => !this.allowed.some((pattern) => pattern.test(complaint)));
  }
}

function describe(message: ConsoleMessage): string {
  const { url } = message.location();
  return `${message.page()?.url() ?? ''}: ${message.text()} (${url})`;
}
