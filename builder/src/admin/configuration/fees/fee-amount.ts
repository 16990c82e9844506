import { isJsonObject, type Json } from '@istanze/shared';

/** How the amount of a fee line is said. Cents are integer. */
export type FeeAmount =
  | { readonly how: 'fixed'; readonly cents: number }
  | { readonly how: 'table'; readonly table: string; readonly field: string }
  | { readonly how: 'formula'; readonly logic: Json };

/** Reads the logic of an amount as the plainest thing it says. */
export function readAmount(logic: Json): FeeAmount {
  if (typeof logic === 'number') return { how: 'fixed', cents: logic };
  const money = argumentsOf(logic, 'money');
  const [cents] = money ?? [];
  if (money?.length === 1 && typeof cents === 'number') return { how: 'fixed', cents };
  const lookup = argumentsOf(logic, 'lookup');
  const [table, key] = lookup ?? [];
  const [field] = argumentsOf(key ?? null, 'var') ?? [];
  if (lookup?.length === 2 && typeof table === 'string' && typeof field === 'string')
    return { how: 'table', table, field };
  return { how: 'formula', logic };
}

/** The logic of an amount. */
export function toAmountLogic(amount: FeeAmount): Json {
  switch (amount.how) {
    case 'fixed':
      return { money: amount.cents };
    case 'table':
      return { lookup: [amount.table, { var: amount.field }] };
    case 'formula':
      return amount.logic;
  }
}

function argumentsOf(logic: Json, operation: string): readonly Json[] | undefined {
  if (!isJsonObject(logic) || Object.keys(logic).length !== 1) return undefined;
  const args = logic[operation];
  if (args === undefined) return undefined;
  return Array.isArray(args) ? args : [args];
}
