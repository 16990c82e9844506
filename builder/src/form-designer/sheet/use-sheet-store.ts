import type { Answers, CompiledForm, Issue } from '@istanze/shared';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { todayInRome } from '../../i18n/format';
import { useDesigner } from '../designer';

export interface SheetOptions<Node> {
  readonly form: CompiledForm;
  /** The part of the form whose sheet it is; another object when it was changed from elsewhere. */
  readonly node: Node;
  readonly toAnswers: (node: Node) => Answers;
  /** Turns what is written into an edit; issues when it cannot be. */
  readonly commit: (answers: Answers) => readonly Issue[];
  /** The part as the document has it now. */
  readonly current: () => Node | undefined;
}

const SETTLE_MS = 250;

export interface OpenSheet {
  readonly store: AnswerStore;
  flush(): void;
}

/** A property sheet over one part of the open form. */
export function useSheetStore<Node>(options: SheetOptions<Node>): OpenSheet {
  return useSheetOver(useDesigner().document, options);
}

/**
 * A property sheet over one part of a document: what is written becomes an edit a moment later, or at once when the sheet
 * is left; what changes elsewhere (undo) is shown in the sheet.
 */
export function useSheetOver<Node>(
  document: { onSettle(listener: () => void): () => void },
  options: SheetOptions<Node>,
): OpenSheet {
  const { form, node, toAnswers } = options;
  const [store] = useState(() => createAnswerStore(form, toAnswers(node), { today: todayInRome() }));
  const latest = useRef(options);
  latest.current = options;
  const known = useRef(node);
  const timer = useRef<number | undefined>(undefined);

  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const issues = latest.current.commit(store.answers());
    store.showIssues(issues);
    known.current = latest.current.current() ?? known.current;
  }, [store]);
  useEffect(() => document.onSettle(flush), [document, flush]);
  useEffect(() => {
    const stop = store.onChange(() => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, SETTLE_MS);
    });
    return () => {
      stop();
      flush();
    };
  }, [flush, store]);
  useEffect(() => {
    if (known.current === node) return;
    known.current = node;
    if (timer.current === undefined) store.replace(toAnswers(node));
  }, [node, store, toAnswers]);
  return { store, flush };
}
