import type { FormDefinition } from '@istanze/shared';
import { firstChanged } from './node-index';
import { openDocument, type DocumentState, type OpenDocument } from './open-document';
import { rebaseHistory } from './rebase-history';
import { extendTo, stillThere, toggle } from './selection';

/** The form that is open in the designer, its parts the steps, sections and fields. */
export type FormDocument = OpenDocument<FormDefinition>;
export type FormDocumentState = DocumentState<FormDefinition>;

/** A document over the reversible edits of a form; `now` gives milliseconds, to tell edits made in one breath. */
export function createFormDocument(definition: FormDefinition, now: () => number = Date.now): FormDocument {
  return openDocument(definition, { firstChanged, stillThere, toggle, extendTo, rebase: rebaseHistory }, now);
}
