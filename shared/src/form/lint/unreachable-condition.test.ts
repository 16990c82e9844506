import fc from 'fast-check';
import { buildForm } from '../../../conformance/build-release';
import type { Json, JsonObject } from '../../kernel';
import { parseFormula } from '../../logic';
import { commandStack, execute } from '../commands';
import { compileForm } from '../compile';
import { evaluateForm } from '../state';
import { fixOf, lintForm } from '.';

const CODES = ['form-condition-never', 'form-condition-always', 'form-condition-contradicts'];
const FIELDS: readonly JsonObject[] = [
  { key: 'n', id: 'n', type: 'integer' },
  { key: 'm', id: 'm', type: 'integer' },
  { key: 'yes', id: 'yes', type: 'yes-no' },
  { key: 'day', id: 'day', type: 'date' },
  {
    key: 'who',
    id: 'who',
    type: 'choice',
    settings: { options: ['a', 'b'].map((value) => ({ _id: value, value, label: { it: value } })) },
  },
];

function lint(fields: readonly JsonObject[], more: JsonObject = {}) {
  const form = buildForm({ sections: [{ key: 's', id: 's', ...more, fields: [...FIELDS, ...fields] }] });
  return lintForm(form, compileForm(form)).filter(({ code }) => /condition|check-/.test(code));
}

function codeOf(visibleWhen: string): string {
  return lint([{ key: 'x', id: 'x', type: 'text', visibleWhen }])
    .map(({ code }) => code)
    .join();
}

describe('unreachable conditions', () => {
  test.each([
    'n > 5 and n < 3',
    'n > 5 and n <= 5',
    'n == 1 and n == 2',
    'n == 1 and n != 1',
    'n < m and m < n',
    'n < m and m <= 3 and n >= 3',
    'n == m and n > 4 and m < 2',
    'who != "a" and who != "b"',
    'who != "a" and not (who == "b")',
    'who == "a" and not present(who)',
    'who in ["a"] and who == "b"',
    'yes and not yes',
    'day < date("2026-01-01") and day > date("2026-02-01")',
    'age(day) < 18 and age(day) > 65',
    'not (n > 5 or n <= 5) and present(n)',
    '(n > 5 and n < 3) or (yes and not yes)',
    'some([1], item > 2) and not some([1], item > 2)',
  ])('%s never holds', (formula) => {
    expect(codeOf(formula)).toBe('form-condition-never');
  });

  test.each(['n > 5 or not (n > 5)', 'not (yes and not yes)', 'n < 3 or n >= 3 or not present(n)'])(
    '%s always holds',
    (formula) => {
      expect(codeOf(formula)).toBe('form-condition-always');
    },
  );

  test.each([
    'n > 5',
    'n > 5 and n < 6',
    'n <= m and m <= n',
    'not (n > 5) and not (n <= 5)',
    'not present(n) or n > 1',
    'n > 1 and n + 1 < 2',
    'day < today() and day > date("2026-01-01")',
  ])('%s may hold and may fail', (formula) => {
    expect(codeOf(formula)).toBe('');
  });

  test('a field contradicts the section it stands in', () => {
    const found = lint([], {});
    expect(found).toEqual([]);
    const form = buildForm({
      sections: [
        { key: 'a', fields: FIELDS },
        {
          key: 'b',
          visibleWhen: 'n > 10',
          fields: [{ key: 'x', id: 'x', type: 'text', visibleWhen: 'n < 5' }],
        },
      ],
    });
    expect(lintForm(form, compileForm(form)).map(({ code, params }) => [code, params?.['node']])).toEqual([
      ['form-condition-contradicts', 'x'],
    ]);
  });

  test('a field contradicts what the field it reads asks for', () => {
    const found = lint([
      { key: 'zone', id: 'zone', type: 'integer', visibleWhen: 'who == "a"' },
      { key: 'x', id: 'x', type: 'text', visibleWhen: 'who == "b" and zone > 1' },
    ]);
    expect(found.map(({ code }) => code)).toEqual(['form-condition-contradicts']);
  });

  test('an item and the list of all items are not confused', () => {
    const form = buildForm({
      sections: [
        {
          key: 'cars',
          repeat: { min: 0, max: 3 },
          visibleWhen: 'yes',
          fields: [
            { key: 'plate', type: 'integer' },
            { key: 'why', type: 'text', visibleWhen: 'not present(plate)' },
          ],
        },
        { key: 'b', fields: [...FIELDS, { key: 'x', type: 'text', visibleWhen: 'present(cars.plate)' }] },
      ],
    });
    expect(lintForm(form, compileForm(form)).filter(({ code }) => CODES.includes(code))).toEqual([]);
  });

  test('a check nobody passes and one nobody fails', () => {
    const checks = [
      { id: 'never', when: 'n > 5 and n < 3', message: { it: 'No' } },
      { id: 'always', when: 'n > 5 or not (n > 5)', message: { it: 'No' } },
    ];
    expect(lint([{ key: 'x', id: 'x', type: 'integer', checks }]).map(({ code }) => code)).toEqual([
      'form-check-never',
      'form-check-always',
    ]);
  });

  test('a condition that always holds is taken away by its fix', () => {
    const form = buildForm({
      fields: [...FIELDS, { key: 'x', id: 'x', type: 'text', visibleWhen: 'n > 5 or not (n > 5)' }],
    });
    const [remark] = lintForm(form, compileForm(form)).filter(({ code }) => code === 'form-condition-always');
    const fix = remark === undefined ? undefined : fixOf(remark, form);
    if (fix === undefined) throw new Error('No fix');
    const done = execute(commandStack(form), fix);
    expect(done.ok && done.value.definition.steps[0]?.sections[0]?.fields.at(-1)?.visibleWhen).toBe(
      undefined,
    );
  });
});

describe('what is called unreachable', () => {
  const variable = fc.constantFrom('n', 'm');
  const literal = fc.integer({ min: 0, max: 3 }).map(String);
  const test_ = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
  const atom = fc.oneof(
    fc.tuple(variable, test_, fc.oneof(literal, variable)).map((parts) => parts.join(' ')),
    fc.constantFrom('yes', 'who == "a"', 'who != "a"', 'who in ["a", "b"]', 'present(n)', 'present(who)'),
    fc.constantFrom('n + m > 3', 'some([n, m], item > 1)'),
  );
  const { formula } = fc.letrec<{ formula: string; not: string; and: string; or: string }>((tie) => ({
    formula: fc.oneof({ maxDepth: 4, depthSize: 'small' }, atom, tie('not'), tie('and'), tie('or')),
    not: tie('formula').map((inner) => `not (${inner})`),
    and: fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => `(${one}) and (${other})`),
    or: fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => `(${one}) or (${other})`),
  }));

  const VALUES: Readonly<Record<string, readonly Json[]>> = {
    n: [null, -1, 0, 1, 2, 3, 4],
    m: [null, -1, 0, 1, 2, 3, 4],
    yes: [null, true, false],
    who: [null, 'a', 'b'],
  };

  function worlds(): readonly JsonObject[] {
    return Object.entries(VALUES).reduce<readonly JsonObject[]>(
      (all, [key, values]) =>
        all.flatMap((world) => values.map((value) => (value === null ? world : { ...world, [key]: value }))),
      [{}],
    );
  }

  const all = worlds();

  test('is never seen, and what is called always true is always seen, in any answers at all', () => {
    let found = 0;
    fc.assert(
      fc.property(formula, formula, (outer, inner) => {
        fc.pre(parseFormula(outer).ok && parseFormula(inner).ok);
        const form = buildForm({
          sections: [
            { key: 'a', id: 'a', fields: FIELDS },
            {
              key: 'b',
              id: 'b',
              visibleWhen: outer,
              fields: [{ key: 'x', id: 'x', type: 'text', visibleWhen: inner }],
            },
          ],
        });
        const compiled = compileForm(form);
        const remarks = lintForm(form, compiled).filter(({ code }) => CODES.includes(code));
        found += remarks.length;
        if (remarks.length === 0) return;
        const states = all.map((answers) => evaluateForm(compiled, answers, { today: '2026-06-01' }));
        for (const { code, params } of remarks) {
          const path = params?.['node'] === 'b' ? '#b' : 'x';
          const shown = states.filter(({ hidden }) => !hidden.has(path)).length;
          if (code !== 'form-condition-always') expect([outer, inner, shown]).toEqual([outer, inner, 0]);
          else if (path === '#b') expect(shown).toBe(states.length);
        }
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
