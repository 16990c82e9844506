import { toForm } from '../../../conformance/build-form';
import type { Json, JsonObject } from '../../kernel';
import { FORM_LIMITS, parseForm } from '..';

function codesOf(json: unknown): readonly string[] {
  const parsed = parseForm(json);
  return parsed.ok ? [] : parsed.error.map(({ code }) => code);
}

function manyFields(count: number): Json {
  return toForm({
    fields: Array.from({ length: count }, (_, index) => ({ key: `f${index}`, type: 'text' })),
  });
}

describe('hostile definitions', () => {
  test('ten thousand fields are refused, the limit is not', () => {
    expect(codesOf(manyFields(10_000))).toEqual(['form-too-large']);
    expect(codesOf(manyFields(FORM_LIMITS.fields))).toEqual([]);
  });

  test('many sections that are each within limits are too many fields together', () => {
    const sections = Array.from({ length: 30 }, (_, section) => ({
      key: `s${section}`,
      fields: Array.from({ length: 100 }, (_unused, index) => ({
        key: `f${section}x${index}`,
        type: 'text',
      })),
    }));
    expect(codesOf(toForm({ sections }))).toEqual(['form-too-large']);
  });

  test('JSON nested without end is refused without exhausting the stack', () => {
    let nested: Json = 1;
    for (let depth = 0; depth < 100_000; depth++) nested = [nested];
    expect(codesOf({ version: 2, languages: ['it'], steps: [], checks: nested })).toEqual(['form-too-deep']);
  });

  test('a text of a megabyte is refused', () => {
    expect(
      codesOf(toForm({ fields: [{ key: 'a', type: 'text', label: { it: 'x'.repeat(1_000_000) } }] })),
    ).toEqual(['form-too-large']);
  });

  test('a key that would reach the prototype is refused wherever it stands', () => {
    const json: unknown = JSON.parse('{"version":1,"steps":[],"checks":[{"__proto__":{"polluted":true}}]}');
    expect(codesOf(json)).toEqual(['form-malformed']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('a chain of conditions as long as a form is compiled in order', () => {
    const fields = Array.from({ length: 1500 }, (_, index) => ({
      key: `f${index}`,
      type: 'yes-no',
      ...(index === 1499 ? {} : { visibleWhen: `f${index + 1}` }),
    }));
    expect(codesOf(toForm({ fields }))).toEqual([]);
  });

  test('a circle as long as a form is named', () => {
    const fields = Array.from({ length: 100 }, (_, index) => ({
      key: `f${index}`,
      type: 'yes-no',
      visibleWhen: `f${(index + 1) % 100}`,
    }));
    const parsed = parseForm(toForm({ fields }));
    expect(parsed.ok ? [] : parsed.error).toMatchObject([
      { code: 'form-cycle', params: { node: 'section-f0' } },
    ]);
  });

  test.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { version: 1 },
    { version: 2, languages: ['it'], steps: {} },
    { version: 2, languages: ['it'], steps: [null] },
    new Map(),
    () => 1,
  ])('%p is no form', (json) => expect(codesOf(json).length).toBeGreaterThan(0));

  test('sections inside sections without end are refused without exhausting the stack', () => {
    let section: JsonObject = { key: 'deepest', fields: [] };
    for (let depth = 0; depth < 30; depth++) section = { key: `s${depth}`, fields: [], sections: [section] };
    expect(codesOf(toForm({ sections: [section] }))).toContain('form-too-deep');
    let endless: Json = [];
    for (let depth = 0; depth < 50_000; depth++) endless = [{ sections: endless }];
    const step = { id: 's', key: 's', title: { it: 'S' }, sections: endless };
    expect(codesOf({ version: 2, languages: ['it'], steps: [step] })).toEqual(['form-too-deep']);
  });

  test('a formula nested deeper than a person can read is refused where it stands', () => {
    let logic: Json = { var: 'a' };
    for (let depth = 0; depth < 26; depth++) logic = { '!': [logic] };
    const fields = [
      { key: 'a', type: 'yes-no' },
      { key: 'b', type: 'text', visibleWhen: logic },
    ];
    expect(codesOf(toForm({ fields }))).toEqual(['logic-too-deep']);
  });

  test.each(['(a+)+$', '(a|a)*b', '(?=a)b', '(.*)*', '\\1'])(
    'the pattern %s, which could take for ever, is refused where it stands',
    (pattern) => {
      const settings = { pattern, patternHelp: { it: 'Scrivi così' } };
      const parsed = parseForm(toForm({ fields: [{ key: 'a', type: 'text', settings }] }));
      expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual([
        'steps.0.sections.0.fields.0.settings.pattern',
      ]);
    },
  );

  test.each(['constructor', 'toString', '__proto__x', 'hasOwnProperty'])(
    'the key %s, which objects carry from birth, is refused or harmless',
    (key) => {
      const codes = codesOf(toForm({ fields: [{ key, type: 'text' }] }));
      expect(codes.length > 0 || !(key in {})).toBe(true);
    },
  );

  test('ten thousand fields in sections inside sections are refused', () => {
    const fields = (from: string) =>
      Array.from({ length: 1_500 }, (_, index) => ({ key: `${from}${index}`, type: 'text' }));
    const sections = [{ key: 'a', fields: fields('a'), sections: [{ key: 'b', fields: fields('b') }] }];
    expect(codesOf(toForm({ sections }))).toEqual(['form-too-large']);
  });

  test('the place and the node of what is wrong are named', () => {
    const parsed = parseForm(
      toForm({
        sections: [
          {
            key: 's',
            fields: [
              { key: 'a', type: 'text' },
              { key: 'b', type: 'text', requiredWhen: 'ghost' },
            ],
          },
        ],
      }),
    );
    expect(parsed).toMatchObject({
      ok: false,
      error: [{ path: 'steps.0.sections.0.fields.1.requiredWhen', params: { name: 'ghost', node: 's-b' } }],
    });
  });
});
