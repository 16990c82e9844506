import type { FormDefinition } from '@istanze/shared';
import type { Selection } from '../../document/selection';
import { carriedOf, type Carried } from '../moves';

/** What was taken: nodes of the form, or an entry of the palette. Written in `data-drag` of what can be dragged. */
export type Grabbed =
  | { readonly kind: 'nodes'; readonly carried: Carried }
  | { readonly kind: 'new-field'; readonly type: string }
  | { readonly kind: 'new-section'; readonly repeats: boolean }
  | { readonly kind: 'new-step' }
  | { readonly kind: 'library-section'; readonly key: string };

const NEW_STEP = 'new-step';
const NEW_SECTION = 'new-section';
const NEW_REPEAT = 'new-repeat';
const NEW_FIELD = 'new-field:';
const LIBRARY = 'library:';
const NODE = 'node:';

export const dragNames = {
  node: (id: string) => `${NODE}${id}`,
  newField: (type: string) => `${NEW_FIELD}${type}`,
  newSection: (repeats: boolean) => (repeats ? NEW_REPEAT : NEW_SECTION),
  newStep: NEW_STEP,
  librarySection: (key: string) => `${LIBRARY}${key}`,
} as const;

/** Reads what `data-drag` says; one of several chosen nodes takes the others along. */
export function findGrabbed(
  definition: FormDefinition,
  selection: Selection,
  name: string | undefined,
): Grabbed | undefined {
  if (name === NEW_STEP) return { kind: 'new-step' };
  if (name === NEW_SECTION || name === NEW_REPEAT)
    return { kind: 'new-section', repeats: name === NEW_REPEAT };
  if (name?.startsWith(NEW_FIELD) === true) return { kind: 'new-field', type: name.slice(NEW_FIELD.length) };
  if (name?.startsWith(LIBRARY) === true) return { kind: 'library-section', key: name.slice(LIBRARY.length) };
  if (name?.startsWith(NODE) !== true) return undefined;
  const id = name.slice(NODE.length);
  const carried = carriedOf(definition, selection.ids.includes(id) ? selection.ids : [id]);
  return carried === undefined ? undefined : { kind: 'nodes', carried };
}

/** What a place must be able to hold. */
export function carriedBy(grabbed: Grabbed): Carried {
  if (grabbed.kind === 'nodes') return grabbed.carried;
  const kinds = {
    'new-field': 'fields',
    'new-section': 'sections',
    'library-section': 'sections',
    'new-step': 'steps',
  } as const;
  return { kind: kinds[grabbed.kind], ids: [] };
}
