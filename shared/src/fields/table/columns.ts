import type { FieldDefinition } from '../../definition';
import type { JsonObject, Text } from '../../kernel';
import { choice } from '../choice/field';
import { partOf, type Part } from '../composite';
import { date } from '../date/field';
import { decimal } from '../decimal/field';
import { fieldOf } from '../define';
import { integer } from '../integer/field';
import { money } from '../money/field';
import { text } from '../text/field';
import type { FieldType } from '../type';
import { yesNo } from '../yes-no/field';

export type TableColumn = {
  readonly _id: string;
  readonly label: Text;
  /** What formulas read: `rows.key`. */
  readonly key: string;
  readonly kind: ColumnKind;
  /** One option a line, for a choice. */
  readonly options?: string | null;
  readonly required?: boolean | null;
};
export type ColumnKind = keyof typeof KINDS;

/** The types that fit in a cell. */
export const KINDS = {
  text,
  integer,
  decimal,
  money,
  date,
  'yes-no': yesNo,
  choice,
} satisfies Readonly<Record<string, FieldType>>;

/** A column as a part of each row; its field has the column's key. */
export function columnPart(column: TableColumn): Part {
  const type: FieldType = KINDS[column.kind];
  const settings: JsonObject =
    column.kind === 'choice' ? { options: linesOf(column.options).map(toOption) } : {};
  const field: FieldDefinition = fieldOf(column.key, type.type, column.label, { settings });
  return partOf(type, field, column.required === true);
}

/** The options of a choice, as they were written one a line. */
export function linesOf(options: string | null | undefined): readonly string[] {
  return (options ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toOption(line: string) {
  return { _id: line, value: line, label: { it: line } };
}
