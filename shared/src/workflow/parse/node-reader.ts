import {
  isJsonObject,
  joinPath,
  LOCALES,
  type Issue,
  type Json,
  type JsonObject,
  type Path,
  type Text,
} from '../../kernel';
import type { Logic } from '../../definition';
import { compileLogic } from '../../logic';

const NOTHING: JsonObject = {};

/** Reads one node of a workflow and notes what is wrong with it, each time at the place where it is. */
export class NodeReader {
  private readonly json: JsonObject;

  constructor(
    json: Json | undefined,
    readonly path: Path,
    private readonly issues: Issue[],
  ) {
    this.json = isJsonObject(json) ? json : NOTHING;
    if (!isJsonObject(json)) this.note('workflow-malformed', '', { expected: 'object' });
  }

  note(code: string, name: string, params: NonNullable<Issue['params']> = {}): void {
    this.issues.push({ code, path: joinPath(this.path, name), params });
  }

  has(name: string): boolean {
    return this.json[name] !== undefined;
  }

  string(name: string): string {
    const value = this.json[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.malformed(name, 'text');
    return '';
  }

  key(name: string): string {
    const value = this.string(name);
    if (value !== '' && !/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(value)) this.malformed(name, 'key');
    return value;
  }

  wholeNumber(name: string, min: number, max: number): number {
    const value = this.json[name];
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.note('workflow-malformed', name, { expected: 'number', min, max });
    return min;
  }

  oneOf<T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const found = values.find((value) => value === this.json[name]);
    if (found === undefined) this.note('workflow-malformed', name, { expected: values.join(', ') });
    return found ?? values[0];
  }

  boolean(name: string): boolean {
    const value = this.json[name];
    if (typeof value !== 'boolean') this.malformed(name, 'boolean');
    return value === true;
  }

  text(name: string): Text {
    const value = this.json[name];
    if (!isJsonObject(value) || typeof value['it'] !== 'string' || value['it'].trim() === '') {
      this.malformed(name, 'text');
      return { it: '' };
    }
    const translations = LOCALES.flatMap((locale) => {
      const words = value[locale];
      return locale !== 'it' && typeof words === 'string' ? [[locale, words]] : [];
    });
    return { it: value['it'], ...Object.fromEntries(translations) };
  }

  strings(name: string): readonly string[] {
    const value = this.json[name];
    const items: readonly Json[] = Array.isArray(value) ? value : [null];
    const strings = items.filter((item) => typeof item === 'string');
    if (strings.length < items.length) this.malformed(name, 'list');
    return strings;
  }

  settings(name: string): JsonObject {
    const value = this.json[name];
    if (value === undefined) return NOTHING;
    if (!isJsonObject(value)) this.malformed(name, 'object');
    return isJsonObject(value) ? value : NOTHING;
  }

  logic(name: string): Logic {
    const value = this.json[name] ?? null;
    const compiled = compileLogic(value);
    if (!compiled.ok) {
      for (const { code, path, params } of compiled.error)
        this.note(code, joinPath(name, path), params ?? {});
    }
    return value;
  }

  child(name: string): NodeReader {
    return new NodeReader(this.json[name], joinPath(this.path, name), this.issues);
  }

  /** The nodes of a list, each at the path of its `key` or `id`, of its position where it has neither. */
  list<T>(name: string, read: (node: NodeReader) => T): readonly T[] {
    const value = this.json[name];
    if (!Array.isArray(value)) {
      this.malformed(name, 'list');
      return [];
    }
    const items: readonly Json[] = value;
    return items.map((item, index) => {
      const path = joinPath(this.path, name, nameOf(item) ?? String(index));
      return read(new NodeReader(item, path, this.issues));
    });
  }

  optionalList<T>(name: string, read: (node: NodeReader) => T): readonly T[] {
    return this.has(name) ? this.list(name, read) : [];
  }

  private malformed(name: string, expected: string): void {
    this.note('workflow-malformed', name, { expected });
  }
}

function nameOf(item: Json): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const name = item['key'] ?? item['id'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
