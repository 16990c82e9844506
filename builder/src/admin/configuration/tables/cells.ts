import { findFieldType, formatMoney, type Json } from '@istanze/shared';

export const CELL_KINDS = ['money', 'number', 'text'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** What a typed cell holds; undefined where it cannot be that. */
export function readCell(cells: CellKind, typed: string): Json | undefined {
  if (cells === 'text') return typed.trim();
  const type = findFieldType(cells === 'money' ? 'money' : 'decimal');
  const parsed = type?.parse(typed.replace(/€/g, '').trim(), type.defaultSettings);
  return parsed?.ok === true && typeof parsed.value === 'number' ? parsed.value : undefined;
}

/** A stored cell as it is typed. */
export function printCell(cells: CellKind, value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  return cells === 'money' ? formatMoney(value, 'it').replace(/\s?€/, '') : String(value).replace('.', ',');
}
