import type { Page } from '@playwright/test';

/** Everything that the browser keeps of drafts on this device, byte by byte as letters. */
export async function readDevice(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('istanze-drafts');
        opening.onerror = () => reject(opening.error ?? new Error('There is no database'));
        opening.onsuccess = () => {
          const [table] = opening.result.objectStoreNames;
          if (table === undefined) return resolve([]);
          const reading = opening.result.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(
              reading.result.map((value: unknown) =>
                value instanceof Uint8Array
                  ? [...value].map((byte) => String.fromCharCode(byte)).join('')
                  : JSON.stringify(value),
              ),
            );
          };
        };
      }),
  );
}

/** Lets the next request of this name through and loses its answer, as a network does that breaks at the wrong moment. */
export async function loseAnswer(page: Page, operation: string): Promise<{ readonly lost: Promise<void> }> {
  let gone = false;
  let told: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    told = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes(`"${operation}"`)) return route.fallback();
    if (gone) return route.fallback();
    gone = true;
    await route.fetch();
    await route.abort('connectionreset');
    told();
  });
  return { lost };
}
