import type { Answers, FeeConfiguration, FeeLine, Json, JsonObject } from '@istanze/shared';
import { filled, itemsOf, numberOf, textOf } from '../answers';
import { fromText, toText } from '../../to-text';
import { readAmount, toAmountLogic, type FeeAmount } from './fee-amount';

/** The price of a service as the answers of its form; a line is known by its key. */
export function feeAnswers({ lines, dueDays }: FeeConfiguration): Answers {
  return {
    lines: lines.map(({ key, description, amount, taxonomy }) =>
      filled({
        _id: key,
        description: fromText(description),
        taxonomy,
        ...amountAnswers(readAmount(amount)),
      }),
    ),
    dueDays,
  };
}

/** The price of a service from the answers of its form; lines whose amount is not said yet are left out. */
export function feeValue(answers: Answers): FeeConfiguration {
  const lines = itemsOf(answers['lines']).flatMap((item): readonly FeeLine[] => {
    const amount = amountOf(item);
    if (amount === undefined) return [];
    return [
      {
        key: textOf(item['_id']),
        description: toText(item['description']),
        amount: toAmountLogic(amount),
        taxonomy: textOf(item['taxonomy']),
      },
    ];
  });
  return { lines, dueDays: numberOf(answers['dueDays']) };
}

function amountAnswers(amount: FeeAmount): JsonObject {
  switch (amount.how) {
    case 'fixed':
      return { how: 'fixed', amount: amount.cents };
    case 'table':
      return { how: 'table', table: amount.table, field: amount.field };
    case 'formula':
      return { how: 'formula', formula: amount.logic };
  }
}

function amountOf(item: JsonObject): FeeAmount | undefined {
  const { how, amount, table, field, formula } = item;
  if (how === 'fixed' && typeof amount === 'number') return { how, cents: amount };
  if (how === 'table' && typeof table === 'string' && typeof field === 'string') return { how, table, field };
  const logic: Json | undefined = formula;
  return how === 'formula' && logic !== undefined && logic !== null && typeof logic !== 'string'
    ? { how, logic }
    : undefined;
}
