import fc from 'fast-check';
import { parseFormula } from '@istanze/shared';
import { anyLogic, ITALIAN, ruleVocabulary } from './testing/sample-rules';
import { sayCondition, textOf } from './wording';

function said(formula: string, nodeId?: string): string {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(formula);
  return textOf(sayCondition(parsed.value, ruleVocabulary(nodeId), ITALIAN)).replace(/\u00a0/g, ' ');
}

describe('a condition in words', () => {
  test.each([
    ['isee < 15000 € and resident == true', 'ISEE è minore di 15.000,00 € e Residente è Sì'],
    ['category in ["worker", "company"]', 'Categoria è uno tra Lavoratore, Impresa'],
    [
      'not (category == "worker" or rooms >= 3)',
      'non è vero che Categoria è Lavoratore oppure Stanze è almeno 3',
    ],
    [
      'rooms > 1 and (resident or present(isee))',
      'Stanze è maggiore di 1 e (Residente è Sì oppure ISEE è compilato)',
    ],
    ['born < until', 'Data di nascita è prima di Fine'],
    ['born >= date("2020-01-31")', 'Data di nascita è uguale o dopo 31/01/2020'],
    ['age(born) >= 18', 'età da Data di nascita è almeno 18'],
    ['days.from <= today()', 'Periodo, dal è uguale o prima di oggi'],
    ['count(vehicles) > 1', 'numero di Veicoli è maggiore di 1'],
    ['sum(vehicles.seats) > 4', 'somma di Posti è maggiore di 4'],
    ['not present(isee)', 'ISEE non è compilato'],
    ['rooms + 1 > 3', 'Stanze + 1 è maggiore di 3'],
    ['(rooms + 1) * rooms > 3', '(Stanze + 1) × Stanze è maggiore di 3'],
    ['rooms - (rooms - 1) > 3', 'Stanze − (Stanze − 1) è maggiore di 3'],
    ['rooms * 2 - rooms / 2 > 3', 'Stanze × 2 − Stanze ÷ 2 è maggiore di 3'],
    ['some(vehicles, seats > 4)', 'almeno uno tra Veicoli con (Posti è maggiore di 4)'],
    [
      'count(filter(vehicles, seats > rooms)) > 1',
      'numero di Veicoli con (Posti è maggiore di Stanze) è maggiore di 1',
    ],
    ['if(resident, rooms, 0) > 1', 'Stanze se Residente è Sì altrimenti 0 è maggiore di 1'],
    ['round(rooms / 2) > 1', 'round(Stanze / 2) è maggiore di 1'],
    ['gone == 1', 'campo che non c’è più (gone) è 1'],
  ])('%s', (formula, words) => {
    expect(said(formula)).toBe(words);
  });

  test('inside an item its fields are called by their own name', () => {
    expect(said('seats > 4 and rooms > 1', 'f-plate')).toBe('Posti è maggiore di 4 e Stanze è maggiore di 1');
  });

  test('any logic can be said, and no key of a field is left in the words', () => {
    fc.assert(
      fc.property(anyLogic, (logic) => {
        const pieces = sayCondition(logic, ruleVocabulary(), ITALIAN);
        for (const { kind, text } of pieces)
          if (kind === 'formula' && !text.startsWith('{') && !text.startsWith('['))
            expect(text).not.toMatch(/(?<!["\w])isee/);
      }),
    );
  });
});
