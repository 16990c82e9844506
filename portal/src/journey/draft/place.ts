import type { KeyStorage } from '../submit/attempt-key';

/** Where somebody stood who has to log in again: a screen and the control that had the focus there. */
export interface Place {
  readonly screenId: string;
  /** Id of the control without the part that changes with every page. */
  readonly control: string;
}

const slot = (code: string): string => `place:${code}`;

/** Remembers a place of a draft over the login, in this tab alone; it says nothing of what was typed. */
export function rememberPlace(storage: KeyStorage, code: string, place: Place): void {
  try {
    storage.setItem(slot(code), JSON.stringify(place));
  } catch {
    return;
  }
}

/** The place that was remembered, once. */
export function takePlace(storage: KeyStorage, code: string): Place | undefined {
  try {
    const text = storage.getItem(slot(code));
    if (text === null) return undefined;
    storage.removeItem(slot(code));
    return toPlace(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** `r1-vehicles-plate` is `vehicles-plate` on every page. */
export function controlOf(id: string): string | undefined {
  const start = id.indexOf('-');
  return start === -1 ? undefined : id.slice(start + 1);
}

function toPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null || !('screenId' in value) || !('control' in value))
    return undefined;
  const { screenId, control } = value;
  return typeof screenId === 'string' && typeof control === 'string' ? { screenId, control } : undefined;
}
