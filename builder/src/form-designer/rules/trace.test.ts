import { compileForm, parseFormula, type Json } from '@istanze/shared';
import { sampleForm } from './sample-form';
import { ENVIRONMENT, ruleForm, ruleVocabulary } from './testing/sample-rules';
import { traceOf, type Trace } from './trace';

function logicOf(formula: string): Json {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(formula);
  return parsed.value;
}

function outcomes(trace: Trace | undefined): unknown {
  if (trace?.kind !== 'group') return trace?.outcome;
  return { [`${trace.not ? 'not ' : ''}${trace.combinator} ${trace.outcome}`]: trace.parts.map(outcomes) };
}

const scope = (answers: { readonly [key: string]: Json }) => ({ answers, today: '2026-11-22' });

describe('a rule that is tried', () => {
  test('says which part was false and which had no answer', () => {
    const logic = logicOf('isee < 15000 € and resident and rooms > 1');
    const trace = traceOf(logic, ruleVocabulary(), scope({ isee: 2_000_000, resident: true }));
    expect(outcomes(trace)).toEqual({ 'and false': ['false', 'true', 'missing'] });
  });

  test('looks inside groups', () => {
    const logic = logicOf('resident or not (rooms > 1 and rooms < 4)');
    const trace = traceOf(logic, ruleVocabulary(), scope({ resident: false, rooms: 2 }));
    expect(outcomes(trace)).toEqual({ 'or false': ['false', { 'not and false': ['true', 'true'] }] });
  });

  test('agrees with the rule as a whole when nothing is missing', () => {
    const logic = logicOf('not (resident and rooms > 1)');
    for (const resident of [true, false])
      for (const rooms of [0, 2])
        expect(traceOf(logic, ruleVocabulary(), scope({ resident, rooms }))?.outcome).toBe(
          String(!(resident && rooms > 1)),
        );
  });

  test('asks exactly what it reads', () => {
    const form = compileForm(ruleForm(), ENVIRONMENT);
    const sample = (formula: string, nodeId?: string) =>
      sampleForm(
        ruleForm(),
        form,
        ENVIRONMENT,
        logicOf(formula),
        nodeId,
        ruleVocabulary(nodeId),
      )?.form.fields.map(({ pattern }) => pattern);
    expect(sample('isee < 10 € and days.from < born')).toEqual(['isee', 'born', 'days']);
    expect(sample('sum(vehicles.seats) > 2')).toEqual(['vehicles.seats']);
    expect(sample('seats > rooms', 'f-plate')).toEqual(['rooms', 'seats']);
    expect(sample('amount > 2 €')).toEqual(['amount']);
    expect(sample('true')).toBeUndefined();
  });
});
