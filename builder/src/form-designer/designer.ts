import { issueText, type FormCommand, type FormDefinition, type FormEnvironment } from '@istanze/shared';
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Autosave } from '../document/autosave';
import type { Journal } from '../document/journal';
import type { FormDocument, FormDocumentState } from '../document/form-document';
import type { Merging, OpenConflict } from '../document/merging';
import { useLanguage } from '../i18n/i18n';
import { useNotify } from '../ui/notify';
import type { Presence } from '../presence/presence';

/** What all parts of the designer share: the open form, its saving, and what formulas may read. */
export interface Designer {
  readonly document: FormDocument;
  readonly autosave: Autosave<FormDefinition>;
  readonly journal: Journal<FormDefinition>;
  readonly merging: Merging;
  /** Who else has the form open. */
  readonly presence: Presence;
  readonly environment: FormEnvironment;
  /** The service whose form it is; undefined for a section of the library. */
  readonly service: { readonly id: string; readonly formId: string; readonly workflowId: string } | undefined;
  /** Keys of fields that were published: they do not change any more. */
  readonly frozenKeys: ReadonlySet<string>;
}

const DesignerContext = createContext<Designer | undefined>(undefined);
export const DesignerProvider = DesignerContext.Provider;

export function useDesigner(): Designer {
  const designer = use(DesignerContext);
  if (designer === undefined) throw new Error('Outside of the form designer');
  return designer;
}

/** One thing of the document's state; the component is drawn again when that changes. */
export function useDocument<T>(select: (state: FormDocumentState) => T): T {
  const { document } = useDesigner();
  return useSyncExternalStore(document.subscribe, () => select(document.state()));
}

/** What two people did to the same, to be decided by this one. */
export function useOpenConflicts(): readonly OpenConflict[] {
  const { document, merging } = useDesigner();
  return useSyncExternalStore(document.subscribe, merging.pending);
}

export interface Editing {
  /** Does an edit; when it is refused the reason is shown. */
  run(command: FormCommand | undefined, merge?: string): boolean;
  /** Does an edit and offers to take it back. */
  runWithUndo(command: FormCommand | undefined, said: string): boolean;
}

export function useEditing(): Editing {
  const { document } = useDesigner();
  const { t, locale } = useLanguage();
  const notify = useNotify();
  return useMemo(() => {
    const run = (command: FormCommand | undefined, merge?: string): boolean => {
      if (command === undefined) return false;
      if (document.run(command, merge)) return true;
      notify({
        text: document
          .state()
          .refusal.map((issue) => issueText(issue, locale))
          .join(' '),
      });
      return false;
    };
    const runWithUndo = (command: FormCommand | undefined, said: string): boolean => {
      const done = run(command);
      if (done) notify({ text: said, action: { label: t('designer.undo'), run: document.undo } });
      return done;
    };
    return { run, runWithUndo };
  }, [document, locale, notify, t]);
}
