import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, Json, JsonObject, Locale } from '../kernel';
import { it as italian } from '../messages/it';
import { fields, findFieldType } from './registry';
import { inputs } from './registry.react';
import type { FieldType } from './type';

interface Case {
  readonly name: string;
  readonly given: { readonly settings?: JsonObject; readonly value?: Json };
  readonly expects: {
    readonly parsed?: Json;
    readonly refused?: readonly Issue[];
    readonly issues?: readonly Issue[];
    readonly print?: Readonly<Record<Locale, string>>;
    readonly settingsIssues?: readonly string[];
  };
}

const TODAY = '2026-03-01';
const FIELD = { id: 'f', key: 'f', type: 'text', label: { it: 'Campo' } };

function casesOf(name: string): readonly Case[] {
  return JSON.parse(readFileSync(join(__dirname, name, 'cases.json'), 'utf8'));
}

/** Parameters matter where the case names them. */
function bare(issues: readonly Issue[], expected: readonly Issue[] = []) {
  return issues.map(({ code, path, params }, index) =>
    expected[index]?.params === undefined ? { code, path } : { code, path, params },
  );
}

describe.each(Object.entries<FieldType>(fields))('field type %s', (name, type) => {
  const cases = casesOf(name);

  test('has a name, a description, an input and a folder of its own', () => {
    expect(type.type).toBe(name);
    expect(findFieldType(name)).toBe(type);
    for (const text of [type.name, type.description])
      expect([text.it, text.en ?? ''].every((words) => words.trim() !== '')).toBe(true);
    expect(Object.keys(inputs)).toContain(name);
    expect(existsSync(join(__dirname, name, 'Input.tsx'))).toBe(true);
  });

  test('its settings form asks only for what its default settings have, with known types', () => {
    for (const section of type.settingsForm) {
      if (section.repeat !== undefined) expect(Object.keys(type.defaultSettings)).toContain(section.key);
      for (const field of section.fields) {
        expect(findFieldType(field.type)).toBeDefined();
        if (section.repeat === undefined) expect(Object.keys(type.defaultSettings)).toContain(field.key);
      }
    }
  });

  test('reads nothing as no answer, and prints it as nothing', () => {
    expect(type.parse(null, type.defaultSettings)).toEqual({ ok: true, value: null });
    expect(type.print(null, type.defaultSettings, 'it')).toBe('');
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { given, expects }) => {
    const settings = { ...type.defaultSettings, ...given.settings };
    if (expects.settingsIssues !== undefined) {
      expect((type.checkSettings?.(settings) ?? []).map(({ code }) => code)).toEqual(expects.settingsIssues);
      return;
    }
    const parsed = type.parse(given.value ?? null, settings);
    if (expects.refused !== undefined) {
      expect(parsed.ok ? parsed : bare(parsed.error)).toEqual(expects.refused);
      return;
    }
    expect(parsed).toEqual({ ok: true, value: expects.parsed });
    if (type.isCanonical?.(given.value ?? null, settings) === true) expect(expects.parsed).toBe(given.value);
    if (!parsed.ok) return;
    expect(type.parse(parsed.value, settings)).toEqual(parsed);
    const issues =
      parsed.value === null ? [] : type.validator(settings, FIELD)(parsed.value, { today: TODAY });
    if (expects.issues !== undefined) expect(bare(issues, expects.issues)).toEqual(expects.issues);
    for (const { code } of issues) expect(Object.keys(italian)).toContain(`issue.${code}`);
    if (expects.print !== undefined) {
      expect({
        it: type.print(parsed.value, settings, 'it'),
        en: type.print(parsed.value, settings, 'en'),
      }).toEqual(expects.print);
    }
  });

  test('refuses or keeps whatever else is sent, without throwing', () => {
    for (const odd of [
      true,
      0,
      -1.5,
      '\u0000',
      'x'.repeat(10_000),
      [],
      [null],
      [[1]],
      {},
      { it: 1 },
      { from: [], to: {} },
      { id: 'f' },
    ]) {
      const parsed = type.parse(odd, type.defaultSettings);
      if (type.isCanonical?.(odd, type.defaultSettings) === true)
        expect(parsed).toEqual({ ok: true, value: odd });
      if (parsed.ok && parsed.value !== null) {
        expect(type.parse(parsed.value, type.defaultSettings)).toEqual(parsed);
        expect(
          Array.isArray(type.validator(type.defaultSettings, FIELD)(parsed.value, { today: TODAY })),
        ).toBe(true);
        expect(typeof type.print(parsed.value, type.defaultSettings, 'en')).toBe('string');
      }
    }
  });
});
