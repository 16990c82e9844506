const PLACEHOLDER = /\{([\w.-]+)\}/g;

/** The text with its `{placeholders}` filled; what nobody knows is left out. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (_whole, name: string) => values[name] ?? '');
}

/** Names of the placeholders of a text, each once, in the order they are met. */
export function placeholdersIn(text: string): readonly string[] {
  return [
    ...new Set([...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => (name === undefined ? [] : [name]))),
  ];
}
