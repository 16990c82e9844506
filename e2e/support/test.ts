import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { Guard } from './guard';
import { castOf, type Cast } from './people';
import { sharedStack } from './shared-stack';
import { Simulators } from './simulators';
import type { StackAddresses } from './stack';

export { expect } from '@playwright/test';

export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1280, height: 800 } as const;

type OpenPage = (options: BrowserContextOptions) => Promise<Page>;

interface StoryFixtures {
  readonly guard: Guard;
  /** A browser of its own: another person, another machine. */
  readonly open: OpenPage;
  /** The citizen's phone. */
  readonly citizen: Page;
  /** The operator's desk. */
  readonly staff: Page;
}

interface WorkerFixtures {
  readonly stack: StackAddresses;
  readonly simulators: Simulators;
  readonly cast: Cast;
}

/** A story: its people, their browsers, the product they meet. Any error in the console of any page fails it. */
export const test = base.extend<StoryFixtures, WorkerFixtures>({
  stack: [async ({}, use) => use(sharedStack()), { scope: 'worker' }],
  simulators: [async ({ stack }, use) => use(new Simulators(stack.simulators)), { scope: 'worker' }],
  cast: [async ({}, use, { parallelIndex }) => use(castOf(parallelIndex)), { scope: 'worker' }],
  guard: async ({}, use, testInfo) => {
    const guard = new Guard();
    await use(guard);
    const complaints = guard.unexpected();
    if (complaints.length > 0 && testInfo.errors.length === 0)
      throw new Error(`Pages complained:\n${complaints.join('\n')}`);
  },
  open: async ({ browser, guard }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome', ...options });
      contexts.push(context);
      guard.watch(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  citizen: async ({ open, stack }, use) => {
    await use(await open({ baseURL: stack.portal, viewport: PHONE, hasTouch: true }));
  },
  staff: async ({ open, stack }, use) => {
    await use(await open({ baseURL: stack.portal, viewport: DESK }));
  },
});
