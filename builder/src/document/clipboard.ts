/** The designer's own type on the system clipboard; the same JSON also goes there as plain text. */
export const FORM_PART = 'application/x-istanze-form-part';
const WEB_FORM_PART = `web ${FORM_PART}`;
const STORAGE_KEY = 'istanze.clipboard';

/** Puts a part of a form on the clipboard of a copy or cut event. */
export function writeToEvent(json: string, data: DataTransfer | null): void {
  data?.setData(FORM_PART, json);
  data?.setData('text/plain', json);
  remember(json);
}

export function readFromEvent(data: DataTransfer | null): string | undefined {
  const own = data?.getData(FORM_PART) || data?.getData('text/plain');
  return own === undefined || own === '' ? recall() : own;
}

/** Puts a part of a form on the system clipboard; where the browser does not allow it, other tabs still find it. */
export async function writeClipboard(json: string): Promise<void> {
  remember(json);
  try {
    const item = { 'text/plain': json, ...(supports(WEB_FORM_PART) ? { [WEB_FORM_PART]: json } : {}) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  } catch {
    // Refused or not there: what was remembered is enough inside this browser.
  }
}

/** What was copied last, from the system clipboard where it may be read, else from this browser. */
export async function readClipboard(): Promise<string | undefined> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = [WEB_FORM_PART, 'text/plain'].find((each) => item.types.includes(each));
      if (type !== undefined) return await (await item.getType(type)).text();
    }
  } catch {
    // Refused or not there.
  }
  return recall();
}

function supports(type: string): boolean {
  return 'supports' in ClipboardItem && ClipboardItem.supports(type);
}

function remember(json: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, json);
  } catch {
    // The storage is full: the system clipboard has it.
  }
}

function recall(): string | undefined {
  return localStorage.getItem(STORAGE_KEY) ?? undefined;
}
