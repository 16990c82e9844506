import type { LogicalForm } from '../logical-form.mjs';

/** One way of drawing the logical form in a browser. */
export interface Contestant {
  /** Draws the form; resolves once its fields stand in the page. */
  mount(root: HTMLElement, form: LogicalForm): void | Promise<void>;
  /** The control of a field that is shown. */
  control(key: string): HTMLElement | null;
  /** Does what a press on the form's button does. */
  submit(): void;
  /** Elements of which each tells one field's error. */
  readonly errors: string;
}

declare global {
  interface Window {
    contestant: Contestant;
  }
}

/** Hands the contestant to the page that measures it. */
export function enter(contestant: Contestant): void {
  window.contestant = contestant;
}

export function pressButton(): void {
  document.querySelector<HTMLElement>('button[type="submit"]')?.click();
}

export function byId(key: string): HTMLElement | null {
  return document.getElementById(key);
}
