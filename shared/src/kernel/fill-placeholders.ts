const PLACEHOLDER = /\{([\w.-]+)\}/g;
/** `Orario: {from} - {to}`: a name, then nothing but placeholders. */
const NAMED_LINE = /^[^{}:]+:\s*\{[\w.-]+\}[{}\w\s.,–-]*$/;

/** The text with its `{placeholders}` filled; what nobody knows is left out, with its line where that only names it. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .split('\n')
    .filter((line) => !isUnanswered(line, values))
    .join('\n')
    .replace(PLACEHOLDER, (_whole, name: string) => values[name] ?? '');
}

/** A name followed by placeholders of which none is known. */
function isUnanswered(line: string, values: Readonly<Record<string, string>>): boolean {
  if (!NAMED_LINE.test(line)) return false;
  const [, after = ''] = line.split(':', 2);
  const isBare = !/\w/.test(after.replace(PLACEHOLDER, ''));
  return isBare && placeholdersIn(after).every((name) => (values[name] ?? '').trim() === '');
}

/** Names of the placeholders of a text, each once, in the order they are met. */
export function placeholdersIn(text: string): readonly string[] {
  return [
    ...new Set([...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => (name === undefined ? [] : [name]))),
  ];
}
