/** How a text reads. */
export interface Readability {
  readonly words: number;
  /** Words of the longest sentence. */
  readonly longest: number;
  /**
   * Gulpease index of Italian, 0 to 100, higher is easier: 89 + (300 · sentences − 10 · letters) / words. Texts under 60 are
   * hard for who has the lower secondary school certificate, about level B1.
   */
  readonly gulpease: number;
}

/** Measures an Italian text; a text without words reads as easily as can be. */
export function readability(text: string): Readability {
  const sentences = text
    .replace(/\{[^}]*\}/g, 'x')
    .replace(/\b(art|artt|n|d|lgs|p|r|c|s|es|ecc|lett|par|co|dott|sig|tel|ss)\./giu, '$1')
    .split(/[.!?;:]+(?:\s|$)|\n+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return { words: 0, longest: 0, gulpease: 100 };
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const index = 89 + (300 * sentences.length - 10 * letters) / words.length;
  return {
    words: words.length,
    longest: Math.max(...sentences.map((sentence) => sentence.length)),
    gulpease: Math.min(100, Math.max(0, Math.round(index))),
  };
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
}
