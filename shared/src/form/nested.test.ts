import { toForm } from '../../conformance/build-form';
import type { Answers } from '../definition';
import type { JsonObject } from '../kernel';
import { applyChange, compileForm, diffAnswers, evaluateForm, mergeChanges, parseForm, printForm } from '.';
import { prefill, printedRows, validateForm } from '.';

const CONTEXT = { today: '2026-11-22' };

const FAMILY = {
  sections: [
    {
      key: 'people',
      fields: [
        { key: 'discount', type: 'integer' },
        {
          key: 'total',
          type: 'calculated',
          settings: { format: 'number' },
          calculated: 'sum(children.schools.fee)',
        },
      ],
      sections: [
        {
          key: 'children',
          repeat: { min: 1, max: 3, itemTitle: { it: 'Figlio {n}: {name}' } },
          fields: [
            { key: 'name', type: 'text', required: true },
            { key: 'away', type: 'yes-no' },
            {
              key: 'spent',
              type: 'calculated',
              settings: { format: 'number' },
              calculated: 'sum(schools.fee)',
            },
          ],
          sections: [
            {
              key: 'schools',
              repeat: { min: 1, max: 2, itemTitle: { it: 'Scuola {n}: {school}' } },
              visibleWhen: 'away == true',
              fields: [
                { key: 'school', type: 'text', required: true },
                { key: 'fee', type: 'integer' },
                {
                  key: 'due',
                  type: 'calculated',
                  settings: { format: 'number' },
                  calculated: 'fee * count(schools) - discount',
                },
              ],
            },
            {
              key: 'care',
              visibleWhen: 'not (present(away) and away == true)',
              fields: [{ key: 'carer', type: 'text', required: true }],
            },
          ],
        },
      ],
    },
  ],
};

function family() {
  const parsed = parseForm(toForm(FAMILY));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return compileForm(parsed.value);
}

const ANSWERS: Answers = {
  discount: 1,
  children: [
    {
      _id: 'a',
      name: 'Ada',
      away: true,
      schools: [
        { _id: 's', school: 'Verdi', fee: 10 },
        { _id: 't', school: 'Rossi', fee: 20 },
      ],
    },
    { _id: 'b', name: 'Bea', away: false, carer: 'Nonna', schools: [{ _id: 's', school: 'Lost', fee: 100 }] },
  ],
};

describe('a repeat inside a repeat', () => {
  const form = family();

  test('formulas read the item, the item around it, then the form; sums gather over all of them', () => {
    const { visible, hidden } = evaluateForm(form, ANSWERS, CONTEXT);
    expect(visible).toEqual({
      discount: 1,
      total: 30,
      children: [
        {
          _id: 'a',
          name: 'Ada',
          away: true,
          spent: 30,
          schools: [
            { _id: 's', school: 'Verdi', fee: 10, due: 19 },
            { _id: 't', school: 'Rossi', fee: 20, due: 39 },
          ],
        },
        { _id: 'b', name: 'Bea', away: false, carer: 'Nonna', spent: 0 },
      ],
    });
    expect([...hidden].sort()).toEqual(['children.a.#care', 'children.a.carer', 'children.b.#schools']);
  });

  test('what is hidden in one item is dropped there alone, and each item is judged by itself', () => {
    const { issues, dropped } = validateForm(
      form,
      {
        children: [
          { _id: 'a', away: true },
          { _id: 'b', name: 'Bea', schools: [] },
        ],
        extra: 1,
      },
      CONTEXT,
    );
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'children.a.name required-text',
      'children.a.schools repeat-min',
      'children.b.carer required-text',
    ]);
    expect(dropped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'children.b.schools hidden',
      'extra unknown',
    ]);
  });

  test('an unknown key deep inside is named by its path, a list without ids is refused', () => {
    const given = (schools: JsonObject[]): Answers => ({
      children: [{ _id: 'a', name: 'Ada', away: true, schools }],
    });
    expect(validateForm(form, given([{ _id: 's', school: 'V', x: 1 }]), CONTEXT).dropped).toEqual([
      { path: 'children.a.schools.s.x', reason: 'unknown' },
    ]);
    expect(validateForm(form, given([{ school: 'V' }]), CONTEXT).issues).toEqual([
      { code: 'repeat-malformed', path: 'children.a.schools' },
    ]);
  });

  test('a change inside the inner item reaches what gathers from it, and nothing else', () => {
    const start = evaluateForm(form, ANSWERS, CONTEXT);
    const { state, changedPaths } = applyChange(form, start, 'children.a.schools.t.fee', 21, CONTEXT);
    expect([...changedPaths].sort()).toEqual(
      ['children.a.schools.t.fee', 'children.a.schools.t.due', 'children.a.spent', 'total'].sort(),
    );
    expect(state.visible).toEqual(evaluateForm(form, state.answers, CONTEXT).visible);
    expect(start.visible).toEqual(evaluateForm(form, ANSWERS, CONTEXT).visible);
  });

  test('showing, adding and removing end where evaluation from nothing ends', () => {
    let state = evaluateForm(form, ANSWERS, CONTEXT);
    const steps = [
      ['children.b.away', true],
      ['children.b.schools.u', { _id: 'u', school: 'Neri', fee: 3 }],
      ['children.a.schools.s', null],
      ['children.a', null],
      ['children.c', { _id: 'c', name: 'Cia', away: true, schools: [{ _id: 'x', school: 'Y', fee: 9 }] }],
      ['children.c.away', null],
      ['discount', 5],
    ] as const;
    for (const [path, value] of steps) {
      ({ state } = applyChange(form, state, path, value, CONTEXT));
      const anew = evaluateForm(form, state.answers, CONTEXT);
      expect(state.visible).toEqual(anew.visible);
      expect([...state.hidden].sort()).toEqual([...anew.hidden].sort());
    }
  });

  test('it is printed group in group, and all its rows can be had in page order', () => {
    const [step] = printForm(form, ANSWERS, 'it', CONTEXT).steps;
    const [people] = step?.sections ?? [];
    const [children] = people?.groups[0]?.sections ?? [];
    expect(children?.groups.map(({ title }) => title)).toEqual(['Figlio 1: Ada', 'Figlio 2: Bea']);
    expect(children?.groups[0]?.sections[0]?.groups.map(({ title }) => title)).toEqual([
      'Scuola 1: Verdi',
      'Scuola 2: Rossi',
    ]);
    const rows = printedRows(step?.sections ?? []);
    expect(rows.filter(({ pattern }) => pattern === 'children.schools.fee').map(({ text }) => text)).toEqual([
      '10',
      '20',
    ]);
  });

  test('prefilling gives each item the items it needs at least', () => {
    expect(prefill(form, []).answers).toEqual({
      children: [{ _id: '1', schools: [{ _id: '1' }] }],
    });
  });

  test('differences are told by path inside both items, and merge back', () => {
    const { state } = applyChange(
      form,
      evaluateForm(form, ANSWERS, CONTEXT),
      'children.a.schools.s.fee',
      11,
      CONTEXT,
    );
    const changes = diffAnswers(ANSWERS, state.answers);
    expect(changes).toEqual([{ path: 'children.a.schools.s.fee', base: 10, value: 11 }]);
    expect(mergeChanges(ANSWERS, changes)).toEqual({ answers: state.answers, conflicts: [] });
  });

  test('an item added where the item around it is gone is a conflict', () => {
    const { conflicts } = mergeChanges({ children: [{ _id: 'b', name: 'Bea' }] }, [
      { path: 'children.a.schools.z', base: null, value: { _id: 'z', school: 'Z' } },
      { path: 'children.b.schools.z', base: null, value: { _id: 'z', school: 'Z' } },
    ]);
    expect(conflicts.map(({ path }) => path)).toEqual(['children.a.schools.z']);
  });
});
