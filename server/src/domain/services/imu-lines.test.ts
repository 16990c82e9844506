import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileForm, evaluateForm, type JsonObject, parseForm } from '@istanze/shared';

const bundle = JSON.parse(readFileSync(join(__dirname, '../../../../db/seeds/templates/imu.json'), 'utf8'));
const { tables } = bundle.configuration;
/** The steps that compute; what asks who pays comes from the library of the municipality. */
const steps = bundle.form.steps.slice(1);
const parsed = parseForm({ ...bundle.form, steps }, { tables });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const form = compileForm(parsed.value, { tables });

const property = (_id: string, kind: string, rest: JsonObject) => ({
  _id,
  kind,
  share: 100,
  months: 12,
  reduction: 'none',
  ...rest,
});
const linesOf = (instalment: string, ...properties: readonly JsonObject[]) => {
  const { visible: answers } = evaluateForm(
    form,
    { year: '2026', instalment, properties },
    { today: '2026-06-01' },
  );
  const keys = Object.keys(answers).filter((key) => /^(code|deduction|total|count\d|.*Mark)/.test(key));
  return Object.fromEntries(keys.map((key) => [key, answers[key]]));
};

/** Cadastral rent × 1.05 × coefficient × rate × share × months (law 160/2019, art. 1(745) and following), in cents. */
describe('the lines of the F24 form for the IMU', () => {
  test('half of a second home, first half: 650 × 1.05 × 160 × 10.6‰ ÷ 2 ÷ 2', () => {
    expect(linesOf('first', property('1', 'dwelling', { rent: 65_000, share: 50 }))).toMatchObject({
      code3918: 28_900,
      count3918: 1,
      accMark: 'X',
      saldoMark: '',
      total: 28_900,
    });
  });

  test('a luxury main home has its deduction: 1,500 × 1.05 × 160 × 6‰ − 200, shared by two who live there', () => {
    const home = property('1', 'home', { rent: 150_000, share: 50, residents: 2 });
    expect(linesOf('whole', home)).toMatchObject({
      code3912: 65_600,
      deduction: 10_000,
      accMark: 'X',
      saldoMark: 'X',
    });
  });

  test('group D parts State and municipality: 2,000 × 1.05 × 65, 7.6‰ and the 3‰ above it', () => {
    expect(linesOf('whole', property('1', 'industrial', { rent: 200_000 }))).toMatchObject({
      code3925: 103_700,
      code3930: 41_000,
      total: 144_700,
    });
  });

  test('farm land × 1.25 × 135, building areas by their value, for months that count', () => {
    const land = property('1', 'land', { rent: 10_000, months: 6 });
    const area = property('2', 'area', { value: 5_000_000 });
    expect(linesOf('second', land, area)).toMatchObject({
      code3914: 3_800,
      code3916: 26_500,
      saldoMark: 'X',
      accMark: '',
      total: 30_300,
    });
  });

  test('each line is rounded to the euro before they are added up', () => {
    const dwelling = property('1', 'dwelling', { rent: 10_033 });
    const shop = property('2', 'shop', { rent: 10_077 });
    const { code3918, total, count3918 } = linesOf('whole', dwelling, shop);
    expect([Number(code3918) % 100, total, count3918]).toEqual([0, code3918, 2]);
  });

  test('what a firm built and has not sold stands on a line of its own, at the rate of the table', () => {
    expect(linesOf('whole', property('1', 'unsold', { rent: 65_000 }))).toMatchObject({
      code3939: 0,
      count3939: 1,
      code3918: 0,
    });
  });
});
