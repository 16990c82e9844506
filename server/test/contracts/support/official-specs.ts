import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { Exchange } from './outside-tools';

/** Folder of the official specifications, or why they are not looked at. */
export const OFFICIAL_SPECS = process.env['OFFICIAL_SPECS'] ?? '';

/** A test of conformity: run with the official files, else skipped with its reason in the title. */
export function officialTest(title: string, body: () => Promise<void>): void {
  if (OFFICIAL_SPECS === '') it.skip(`${title} — skipped: OFFICIAL_SPECS is not set`, () => undefined);
  else it(title, body);
}

type Tree = Readonly<Record<string, unknown>>;

/** An official OpenAPI document against which exchanges are judged. */
export class OfficialApi {
  private readonly document: Tree;
  private readonly ajv = new Ajv({ strict: false, logger: false, allErrors: true });

  constructor(file: string) {
    const path = join(OFFICIAL_SPECS, file);
    this.document = asOpenApi3(tree(modern(parse(readFileSync(path, 'utf8')))));
    addFormats(this.ajv);
    this.ajv.addSchema({ ...this.document, $id: 'api' });
  }

  /** What in an exchange contradicts the document; `path` is the address below the API's base. */
  faults(exchange: Exchange, path: string): string[] {
    const operation = this.operation(exchange.method, path);
    if (operation === undefined) return [`${exchange.method} ${path} is not in the document`];
    const label = `${exchange.method} ${path} ${exchange.status}`;
    const answers = tree(tree(operation.value)['responses']);
    const answer = answers[String(exchange.status)];
    if (answer === undefined) return [`${label}: status not in the document`];
    const sent = this.schemaOf(
      `${operation.pointer}/requestBody`,
      tree(tree(operation.value)['requestBody']),
      exchange.requestHeaders.get('content-type') ?? '',
    );
    const received = this.schemaOf(
      `${operation.pointer}/responses/${exchange.status}`,
      tree(answer),
      exchange.contentType,
    );
    return [
      ...this.validate(
        `${label} request`,
        sent,
        readBody(exchange.requestBody, exchange.requestHeaders.get('content-type') ?? ''),
      ),
      ...this.validate(`${label} answer`, received, readBody(exchange.responseBody, exchange.contentType)),
    ];
  }

  private operation(
    method: string,
    path: string,
  ): { readonly value: unknown; readonly pointer: string } | undefined {
    const own = path.split('?')[0]?.split('/') ?? [];
    const template = Object.keys(tree(this.document['paths'])).find((each) => {
      const parts = each.split('/');
      return (
        parts.length === own.length &&
        parts.every((part, index) => part.startsWith('{') || part === own[index])
      );
    });
    if (template === undefined) return undefined;
    const value = tree(tree(this.document['paths'])[template])[method.toLowerCase()];
    const escaped = encodeURIComponent(template.replace(/~/g, '~0').replace(/\//g, '~1'));
    return value === undefined
      ? undefined
      : { value, pointer: `api#/paths/${escaped}/${method.toLowerCase()}` };
  }

  /** The schema for a content type; where the document names none of that kind, its only JSON one counts. */
  private schemaOf(pointer: string, holder: Tree, contentType: string): string | undefined {
    const content = tree(holder['content']);
    const bare = contentType.split(';')[0]?.trim() ?? '';
    const kind =
      bare in content
        ? bare
        : Object.keys(content).find((each) => bare.includes('json') && each.includes('json'));
    if (kind === undefined || tree(content[kind])['schema'] === undefined) return undefined;
    return `${pointer}/content/${encodeURIComponent(kind.replace(/\//g, '~1'))}/schema`;
  }

  private validate(label: string, reference: string | undefined, body: unknown): string[] {
    if (reference === undefined || body === undefined) return [];
    const check = this.ajv.compile({ $ref: reference });
    if (check(body)) return [];
    return (check.errors ?? []).map((error) => `${label}: ${error.instancePath} ${error.message ?? ''}`);
  }
}

/** A Swagger 2.0 document with its bodies where OpenAPI 3 has them; references to definitions hold as they are. */
function asOpenApi3(document: Tree): Tree {
  if (document['swagger'] !== '2.0') return document;
  const paths = mapTree(document['paths'], (path) =>
    mapTree(path, (operation) => {
      const { parameters, responses, ...rest } = tree(operation);
      const body = (Array.isArray(parameters) ? parameters : []).find((one) => tree(one)['in'] === 'body');
      return {
        ...rest,
        ...(body === undefined ? {} : { requestBody: { content: asJson(body) } }),
        responses: mapTree(responses, (answer) => ({ content: asJson(answer) })),
      };
    }),
  );
  return { ...document, paths };
}

function asJson(holder: unknown): Tree {
  const { schema } = tree(holder);
  return schema === undefined ? {} : { 'application/json': { schema } };
}

function mapTree(value: unknown, change: (each: unknown) => unknown): Tree {
  return Object.fromEntries(Object.entries(tree(value)).map(([key, each]) => [key, change(each)]));
}

/** The same for XML, which is judged by the program `xmllint` (package libxml2-utils). */
export function officialXmlTest(title: string, body: () => Promise<void>): void {
  const missing = OFFICIAL_SPECS !== '' && spawnSync('xmllint', ['--version']).error !== undefined;
  if (missing) it.skip(`${title} — skipped: xmllint is not installed`, () => undefined);
  else officialTest(title, body);
}

/** What in an XML document contradicts an official schema; empty when nothing does. */
export function schemaFaults(xml: string, schema: string): string {
  const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(OFFICIAL_SPECS, schema), '-'], {
    input: xml,
  });
  return run.status === 0 ? '' : run.stderr.toString().slice(0, 2_000);
}

function readBody(body: string, contentType: string): unknown {
  if (body === '') return undefined;
  if (contentType.includes('json')) return JSON.parse(body);
  return contentType.includes('form-urlencoded') ? Object.fromEntries(new URLSearchParams(body)) : undefined;
}

function tree(value: unknown): Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** OpenAPI 3.0 writes `exclusiveMaximum: true`, as JSON Schema no longer does. */
function modern(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== 'object' || value === null) return value;
  const { exclusiveMaximum, maximum, ...rest }: Record<string, unknown> = Object.fromEntries(
    Object.entries(value),
  );
  const limits =
    exclusiveMaximum === true
      ? { exclusiveMaximum: maximum }
      : { ...(maximum === undefined ? {} : { maximum }) };
  const kept = typeof exclusiveMaximum === 'object' ? { exclusiveMaximum: modern(exclusiveMaximum) } : {};
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, modern(each)])),
    ...limits,
    ...kept,
  };
}
