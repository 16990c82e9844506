import { toForm } from '../../conformance/build-form';
import type { JsonObject } from '../kernel';
import {
  applyChange,
  compileForm,
  evaluateForm,
  isRequired,
  parseForm,
  readValue,
  validateField,
  type CompiledForm,
  type FormState,
} from '.';

const CONTEXT = { today: '2026-11-22' };

function formOf(given: JsonObject): CompiledForm {
  const parsed = parseForm(toForm(given));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return compileForm(parsed.value);
}

const YES_NO = { type: 'yes-no' };
const TEXT = { type: 'text' };
const NUMBER = { type: 'integer' };
const TOTAL = { type: 'calculated', settings: { format: 'number' } };

const CARS = {
  key: 'cars',
  repeat: { min: 0, max: 5 },
  fields: [
    { key: 'price', ...NUMBER },
    { key: 'leased', ...YES_NO },
    { key: 'lessor', ...TEXT, visibleWhen: 'leased and foreign' },
    { key: 'double', ...TOTAL, calculated: 'price * 2' },
  ],
};

describe('applyChange', () => {
  const form = formOf({
    sections: [
      {
        key: 'main',
        fields: [
          { key: 'foreign', ...YES_NO },
          { key: 'country', ...TEXT, visibleWhen: 'foreign' },
          { key: 'permit', ...TEXT, requiredWhen: 'foreign' },
          { key: 'unrelated', ...TEXT },
          { key: 'total', ...TOTAL, calculated: 'sum(cars.price)' },
          { key: 'label', ...TOTAL, settings: { format: 'text' }, calculated: 'cat("T", total)' },
        ],
      },
      { key: 'abroad', visibleWhen: 'country == "Francia"', fields: [{ key: 'city', ...TEXT }] },
      CARS,
    ],
  });
  const start = evaluateForm(
    form,
    { foreign: false, country: 'Francia', cars: [{ _id: 'a', price: 10 }] },
    CONTEXT,
  );

  test('at the beginning everything is worked out', () => {
    expect([...start.hidden].sort()).toEqual(['#abroad', 'cars.a.lessor', 'city', 'country']);
    expect(start.visible).toMatchObject({
      foreign: false,
      country: null,
      total: 10,
      label: 'T10',
      cars: [{ _id: 'a', price: 10, double: 20 }],
    });
  });

  test('a change tells its dependants and nobody else', () => {
    const { changedPaths, state } = applyChange(form, start, 'unrelated', 'x', CONTEXT);
    expect(changedPaths).toEqual(['unrelated']);
    expect(state.hidden).toBe(start.hidden);
    expect(state.visible['cars']).toBe(start.visible['cars']);
  });

  test('what becomes visible again has kept what was written in it, and shows what hangs on it', () => {
    const { changedPaths, state } = applyChange(form, start, 'foreign', true, CONTEXT);
    expect([...changedPaths].sort()).toEqual(['#abroad', 'city', 'country', 'foreign', 'permit']);
    expect(state.visible['country']).toBe('Francia');
    expect([...state.hidden]).toEqual(['cars.a.lessor']);
  });

  test('a change that hides does it all the way down and keeps what was written', () => {
    const shown = applyChange(form, start, 'foreign', true, CONTEXT).state;
    const { state } = applyChange(form, shown, 'foreign', false, CONTEXT);
    expect(state.answers['country']).toBe('Francia');
    expect([...state.hidden].sort()).toEqual([...start.hidden].sort());
  });

  test('a value in an item changes that item and what gathers from it', () => {
    const two = applyChange(form, start, 'cars.b', { _id: 'b', price: 5 }, CONTEXT);
    expect([...two.changedPaths].sort()).toEqual(
      ['#cars', 'cars', 'cars.b', 'cars.b.double', 'cars.b.lessor', 'cars.b.price', 'label', 'total'].sort(),
    );
    const { changedPaths, state } = applyChange(form, two.state, 'cars.b.price', 7, CONTEXT);
    expect([...changedPaths].sort()).toEqual(['cars.b.double', 'cars.b.price', 'label', 'total']);
    expect(state.visible['total']).toBe(17);
  });

  test('the propagation stops where nothing changes', () => {
    const { changedPaths } = applyChange(form, start, 'cars.a.leased', true, CONTEXT);
    expect(changedPaths).toEqual(['cars.a.leased']);
  });

  test('taking an item away takes it out of the sum', () => {
    const { state } = applyChange(form, start, 'cars.a', null, CONTEXT);
    expect(state.visible).toMatchObject({ cars: null, total: 0 });
    expect(state.answers['cars']).toEqual([]);
  });

  test('what cannot be read is missing for formulas and still there for the person', () => {
    const { state } = applyChange(form, start, 'cars.a.price', 'ten', CONTEXT);
    expect(state.visible['total']).toBeNull();
    expect(state.answers).toMatchObject({ cars: [{ price: 'ten' }] });
    expect(validateField(form, state, 'cars.a.price', CONTEXT)).toMatchObject([
      { code: 'integer-format', path: 'cars.a.price' },
    ]);
  });

  test('being required follows the other answer', () => {
    expect(isRequired(form, start, 'permit', CONTEXT)).toBe(false);
    const { state } = applyChange(form, start, 'foreign', true, CONTEXT);
    expect(isRequired(form, state, 'permit', CONTEXT)).toBe(true);
    expect(validateField(form, state, 'permit', CONTEXT)).toMatchObject([{ code: 'required-text' }]);
    expect(validateField(form, start, 'country', CONTEXT)).toEqual([]);
  });

  test('a calculated field shows its value, any other what was written', () => {
    expect(readValue(form, start, 'total')).toBe(10);
    expect(readValue(form, start, 'cars.a.double')).toBe(20);
    expect(readValue(form, start, 'country')).toBe('Francia');
  });

  test('step by step or all at once, the form is the same', () => {
    const steps = [
      ['foreign', true],
      ['cars.b', { _id: 'b', price: 3, leased: true }],
      ['country', 'Spagna'],
      ['cars.b.lessor', 'Banca'],
      ['foreign', false],
      ['cars.a', null],
      ['foreign', true],
      ['country', 'Francia'],
      ['city', 'Nizza'],
    ] as const;
    let state: FormState = start;
    for (const [path, value] of steps) {
      state = applyChange(form, state, path, value, CONTEXT).state;
      const whole = evaluateForm(form, state.answers, CONTEXT);
      expect([...state.hidden].sort()).toEqual([...whole.hidden].sort());
      expect(withoutEmpty(state)).toEqual(withoutEmpty(whole));
    }
  });
});

test('a key press in a large form evaluates its dependants alone', () => {
  let asked = 0;
  const fields = Array.from({ length: 1000 }, (_, index) => ({ key: `f${index}`, ...TEXT }));
  const counted = formOf({ fields });
  const form: CompiledForm = {
    ...counted,
    byPattern: new Map(
      [...counted.byPattern].map(([key, field]) => [
        key,
        {
          ...field,
          type: { ...field.type, parse: (raw, settings) => ((asked += 1), field.type.parse(raw, settings)) },
        },
      ]),
    ),
  };
  const state = evaluateForm(counted, {}, CONTEXT);
  applyChange(form, state, 'f500', 'x'.repeat(3), CONTEXT);
  expect(asked).toBeLessThanOrEqual(1);
});

function withoutEmpty({ visible }: FormState): unknown {
  return Object.fromEntries(Object.entries(visible).filter(([, value]) => value !== null));
}
