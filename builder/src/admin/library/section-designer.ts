import type { FormDefinition } from '@istanze/shared';
import type { Autosave } from '../../document/autosave';
import { createFormDocument } from '../../document/form-document';
import type { Journal } from '../../document/journal';
import type { Designer } from '../../form-designer/designer';

/** Nothing is saved by itself: a library section is saved by hand, each time as a version. */
const BY_HAND: Autosave = {
  version: () => 0,
  state: () => SAVED,
  subscribe: () => () => undefined,
  touch: () => undefined,
  flush: () => Promise.resolve(),
  keepMine: () => Promise.resolve(),
  adopt: () => undefined,
  stop: () => undefined,
};
const SAVED = { status: 'saved', savedAt: '1970-01-01T00:00:00Z' } as const;
const NO_JOURNAL: Journal = {
  left: undefined,
  note: () => undefined,
  clear: () => undefined,
  stop: () => undefined,
};

/** The form designer over one library section. */
export function openSectionDesigner(form: FormDefinition): Designer {
  return {
    document: createFormDocument(form),
    autosave: BY_HAND,
    journal: NO_JOURNAL,
    environment: {},
    frozenKeys: new Set(),
  };
}
