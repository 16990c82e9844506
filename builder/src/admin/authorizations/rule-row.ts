import type { Json } from '@istanze/shared';
import type { PerformerFieldsFragment } from '../../graphql/generated/graphql';
import { fold } from '../people/find-people';

/** Where it is said who does an activity. */
export type Origin = 'flow' | 'standard' | 'own';

/** One activity and to whom it is given. */
export interface RuleRow {
  readonly id: string;
  readonly name: string;
  /** The state, or the step, it stands in. */
  readonly group: string;
  readonly performer: Json;
  readonly origin: Origin;
  /** What counts without a choice of the service; undefined where there is nothing to go back to. */
  readonly without: Json | undefined;
  /** Who may do it today; undefined where that depends on the office of each service. */
  readonly people: readonly PerformerFieldsFragment[] | undefined;
}

/** Names by id, for offices and people. */
export interface Names {
  readonly offices: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Rows that hold every word of a search: in the activity, its state, an office, or the name of somebody who may do it. */
export function findRows(rows: readonly RuleRow[], search: string, officesOf: (row: RuleRow) => string) {
  const words = fold(search).split(' ').filter(Boolean);
  return rows.filter((row) => {
    const people = (row.people ?? []).map(({ name }) => name).join(' ');
    const text = fold([row.name, row.group, people, officesOf(row)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Rows under their groups, in the order they came. */
export function inGroups(rows: readonly RuleRow[]): readonly (readonly [string, readonly RuleRow[]])[] {
  const groups = new Map<string, RuleRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}
