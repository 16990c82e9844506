import { useEffect } from 'react';

export type Shortcuts = Readonly<Record<string, () => void>>;

interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** The name of a key combination as shortcuts are declared: `j`, `?`, `ctrl+z`, `ctrl+shift+z`. */
export function shortcutName({ key, ctrl, alt, shift }: KeyPress): string {
  const lower = key.length === 1 ? key.toLowerCase() : key;
  if (!ctrl) return alt ? '' : lower;
  return shift ? `ctrl+shift+${lower}` : `ctrl+${lower}`;
}

const SINGLE_KEYS_OFF = 'istanze.single-keys-off';

export function areShortcutsOn(): boolean {
  return localStorage.getItem(SINGLE_KEYS_OFF) === null;
}

export function setShortcutsOn(on: boolean): void {
  if (on) localStorage.removeItem(SINGLE_KEYS_OFF);
  else localStorage.setItem(SINGLE_KEYS_OFF, '1');
}

const writingTypes = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'range']);

/** True where a letter is text, or chooses something, and so must not be taken for a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  if (target instanceof HTMLInputElement) return !writingTypes.has(target.type);
  return target.closest('[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]') !== null;
}

/** The command bound to a key press, if the press is meant as a command. */
export function findShortcut(
  shortcuts: Shortcuts,
  event: KeyboardEvent,
  singleKeysOn: boolean,
): (() => void) | undefined {
  if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  if (!ctrl && event.key.length === 1 && !singleKeysOn) return undefined;
  return shortcuts[shortcutName({ key: event.key, ctrl, alt: event.altKey, shift: event.shiftKey })];
}

/** Binds keys to commands while the calling component is shown. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = findShortcut(shortcuts, event, areShortcutsOn());
      if (command === undefined) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [shortcuts]);
}
