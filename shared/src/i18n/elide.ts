const BEFORE_A_VOWEL: Readonly<Record<string, string>> = {
  il: 'l’',
  al: 'all’',
  dal: 'dall’',
  del: 'dell’',
  Il: 'L’',
  Al: 'All’',
  Dal: 'Dall’',
  Del: 'Dell’',
};

/** "otto" and "undici" begin with a vowel; only days of a month are meant. */
const DAY = /\b([Ii]l|[Aa]l|[Dd]al|[Dd]el) (?=(?:8|11) (?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic))/g;

/** Italian as it is said where a date stands after an article: "entro l’8 gennaio", "dall’11 marzo". */
export function elideDays(text: string): string {
  return text.replace(DAY, (written, article: string) => BEFORE_A_VOWEL[article] ?? written);
}
