import type { LogicalForm } from '../logical-form.mjs';

/** One tool in which people compose a form. */
export interface DesignerContestant {
  /** Opens the form to be edited; resolves once it was handed over. */
  open(root: HTMLElement, form: LogicalForm): void | Promise<void>;
  /** The field as it stands among the others; null when it is not there. */
  row(key: string): HTMLElement | null;
  /** Takes the field away; it is not what is measured. */
  remove(key: string): void;
  undo(): void;
  redo(): void;
  /** Elements that stand in the page only while something is dragged. */
  readonly dragged: string;
}

declare global {
  interface Window {
    designer: DesignerContestant;
  }
}

/** Hands the contestant to the page that measures it. */
export function enterDesigner(designer: DesignerContestant): void {
  window.designer = designer;
}

/** A key pressed at an element, heard by all that hold it. */
export function press(target: Element, key: string, { ctrl = false, shift = false } = {}): void {
  const init = { key, ctrlKey: ctrl, shiftKey: shift, bubbles: true, cancelable: true };
  target.dispatchEvent(new KeyboardEvent('keydown', init));
}
