import type { CompiledSection } from '@istanze/shared';
import type { DraftSession } from '../draft/draft-session';
import { incompleteGroups } from './use-incomplete-groups';

/**
 * True for a group that stands there filled in and right, all of it from where it is known, of which something may be
 * changed: what cannot be is shown as text anyway.
 */
export function isKnownGroup(
  { store, view }: Pick<DraftSession, 'store' | 'view'>,
  { definition, repeat, parent, sections, fields, step }: CompiledSection,
): boolean {
  if (repeat !== undefined || parent !== undefined || sections.length > 0 || fields.length === 0)
    return false;
  const { provenance } = view();
  const shown = fields.filter(({ key }) => !store.isHidden(key));
  const isGiven = shown.every(
    ({ key, type, calculated }) =>
      type.hasValue && calculated === undefined && store.get(key) !== null && provenance[key] !== undefined,
  );
  const mayChange = shown.some(({ definition: asked }) => asked.readonlyWhenSourced !== true);
  return isGiven && mayChange && !incompleteGroups(store, step).includes(definition.id);
}
