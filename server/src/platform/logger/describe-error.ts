export interface ErrorDescription {
  readonly name: string;
  readonly code: string | null;
  /** Name, code and a message in which what looks personal is masked; short enough for a row. */
  readonly summary: string;
  /** Where it happened; the first line, which repeats the message, is left out. */
  readonly frames: readonly string[];
}

const LOOKS_PERSONAL = [
  /[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]/gi,
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /\bIT\d{2}[A-Z]\d{10}[0-9A-Z]{12}\b/gi,
  /\+?\d[\d ]{7,}\d/g,
];

/** What may be kept about an error. The messages of the database repeat the values they complain of, so only the code and the table stay. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: 'Unknown', code: null, summary: 'Unknown', frames: [] };
  const code = readText(error, 'code');
  const fromDatabase = readText(error, 'severity') !== null;
  const place = [readText(error, 'table'), readText(error, 'constraint')]
    .filter((part) => part !== null)
    .join('.');
  const message = fromDatabase ? place : mask(error.message);
  return {
    name: error.name,
    code,
    summary: [error.name, code, message]
      .filter((part) => part !== null && part !== '')
      .join(' ')
      .slice(0, 300),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
  };
}

/** Replaces what looks like a fiscal code, an address, an account or a telephone number. */
export function mask(text: string): string {
  return LOOKS_PERSONAL.reduce((masked, pattern) => masked.replace(pattern, '***'), text);
}

function readText(error: object, key: string): string | null {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
}
