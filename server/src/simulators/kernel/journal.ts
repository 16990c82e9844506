import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** One change, as it was written before anybody was answered. */
export interface JournalEntry {
  readonly at: string;
  readonly kind: string;
  readonly data: unknown;
}

/** A file of JSON lines: append, flush, then answer. What a killed process left half written is cut off at the next start. */
export class Journal {
  private readonly lines: JournalEntry[];
  private readonly file: number;

  constructor(
    path: string,
    private readonly now: () => Date,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.lines = existsSync(path) ? readSound(path) : [];
    this.file = openSync(path, 'a', 0o600);
  }

  get entries(): readonly JournalEntry[] {
    return this.lines;
  }

  append(kind: string, data: unknown): JournalEntry {
    const entry = { at: this.now().toISOString(), kind, data };
    writeSync(this.file, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.file);
    this.lines.push(entry);
    return entry;
  }

  close(): void {
    closeSync(this.file);
  }
}

function readSound(path: string): JournalEntry[] {
  const content = readFileSync(path);
  const end = content.lastIndexOf(0x0a) + 1;
  if (end < content.length) truncateSync(path, end);
  return content
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => parseLine(line));
}

function parseLine(line: string): JournalEntry[] {
  if (line === '') return [];
  const value: unknown = JSON.parse(line);
  return isEntry(value) ? [value] : [];
}

function isEntry(value: unknown): value is JournalEntry {
  return typeof value === 'object' && value !== null && 'at' in value && 'kind' in value && 'data' in value;
}
