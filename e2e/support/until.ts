const PAUSE_MS = 200;

/** Asks again and again until there is an answer; throws, saying what was awaited, when it takes too long. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  longestMs = 30_000,
): Promise<T> {
  const end = Date.now() + longestMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${longestMs / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
