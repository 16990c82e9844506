import type { FormDefinition } from '@istanze/shared';
import type { Autosave } from '../../document/autosave';
import { createFormDocument } from '../../document/form-document';
import type { Journal } from '../../document/journal';
import { createMerging } from '../../document/merging';
import type { Designer } from '../../form-designer/designer';
import { createPresence } from '../../presence/presence';

/** Nothing is saved by itself: a library section is saved by hand, each time as a version. */
const byHand = (form: FormDefinition): Autosave<FormDefinition> => ({
  version: () => 0,
  saved: () => form,
  state: () => SAVED,
  subscribe: () => () => undefined,
  touch: () => undefined,
  flush: () => Promise.resolve(),
  hear: () => Promise.resolve(),
  stop: () => undefined,
});
const SAVED = { status: 'saved', savedAt: '1970-01-01T00:00:00Z' } as const;
const NO_JOURNAL: Journal<FormDefinition> = {
  left: undefined,
  note: () => undefined,
  clear: () => undefined,
  stop: () => undefined,
};

/** The form designer over one library section. */
export function openSectionDesigner(form: FormDefinition): Designer {
  const document = createFormDocument(form);
  return {
    document,
    autosave: byHand(form),
    merging: createMerging(document),
    presence: createPresence(),
    journal: NO_JOURNAL,
    environment: {},
    service: undefined,
    frozenKeys: new Set(),
  };
}
