import {
  isJsonObject,
  MODULE_KINDS,
  type Json,
  type ModuleKind,
  type Performer,
  type StaffRole,
} from '@istanze/shared';
import type { CellFieldsFragment, LibraryQuery, ModuleFieldsFragment } from '../../graphql/generated/graphql';

/** What a pair of the matrix allows while it is being edited. */
export interface CellDraft {
  readonly allowed: boolean;
  readonly sections: readonly { readonly key: string; readonly step: number | null }[];
  readonly activities: readonly { readonly type: string; readonly performer: Performer }[];
}

export const EMPTY_CELL: CellDraft = { allowed: false, sections: [], activities: [] };

/** Modules in the order in which a citizen meets them. */
export function inJourneyOrder(modules: readonly ModuleFieldsFragment[]): readonly ModuleFieldsFragment[] {
  const rank = (kind: string): number => MODULE_KINDS.findIndex((one) => one === kind);
  return [...modules].sort(
    (one, other) => rank(one.kind) - rank(other.kind) || one.key.localeCompare(other.key),
  );
}

/** Modules whose pages are made of sections. */
export function holdsSections(kind: string): boolean {
  const withSections: readonly ModuleKind[] = ['data', 'complete-request'];
  return withSections.some((one) => one === kind);
}

export function findCell(
  cells: LibraryQuery['matrix'],
  archetypeId: string,
  moduleId: string,
): CellFieldsFragment | undefined {
  return cells.find((cell) => cell.archetypeId === archetypeId && cell.moduleId === moduleId);
}

export function toDraft(cell: CellFieldsFragment | undefined): CellDraft {
  if (cell === undefined) return EMPTY_CELL;
  return {
    allowed: true,
    sections: cell.sections.map(({ key, step }) => ({ key, step })),
    activities: cell.activities.map(({ type, performer }) => ({ type, performer: toPerformer(performer) })),
  };
}

/** How many times a module comes in the sequence of an archetype. */
export function countSteps(steps: Json, moduleId: string): number {
  const list: readonly Json[] = Array.isArray(steps) ? steps : [];
  return list.filter((step) => isJsonObject(step) && step['moduleId'] === moduleId).length;
}

/** The choices of who performs an activity, by a key for a list. */
export const PERFORMERS = ['operator', 'manager', 'admin', 'citizen', 'system'] as const;
export type PerformerKey = (typeof PERFORMERS)[number];

export function performerKey({ kind, roles }: Performer): PerformerKey {
  return kind === 'staff' ? (roles?.[0] ?? 'operator') : kind;
}

export function performerOf(key: PerformerKey): Performer {
  return key === 'citizen' || key === 'system' ? { kind: key } : { kind: 'staff', roles: [key] };
}

function toPerformer(json: Json): Performer {
  if (!isJsonObject(json)) return { kind: 'staff', roles: ['operator'] };
  const { kind, roles } = json;
  if (kind === 'citizen' || kind === 'system') return { kind };
  const known = listOf(roles).filter(isRole);
  const offices = listOf(json['offices']).filter((id) => typeof id === 'string');
  const people = listOf(json['people']).filter((id) => typeof id === 'string');
  return {
    kind: 'staff',
    ...(known.length === 0 && people.length > 0 ? {} : { roles: known.length === 0 ? ['operator'] : known }),
    ...(offices.length === 0 ? {} : { offices }),
    ...(people.length === 0 ? {} : { people }),
  };
}

function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}

function isRole(value: Json): value is StaffRole {
  return value === 'operator' || value === 'manager' || value === 'admin';
}

/** Where an arrow, Home or End leads in a grid of `rows` by `columns`; undefined for other keys. */
export function nextPlace(
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { readonly row: number; readonly column: number } | undefined {
  const within = (value: number, most: number): number => Math.max(0, Math.min(most - 1, value));
  switch (key) {
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return undefined;
  }
}
