import { parseWorkflow, type WorkflowDefinition } from '@istanze/shared';
import { useState } from 'react';
import { LeftBehindNotice } from '../document/LeftBehindNotice';
import { useT } from '../i18n/i18n';
import { useFlow, type FlowDesk } from './flow-designer';
import { isSame } from './merge-flows';

/** Offers what an earlier visit edited and could not save: it is taken as one edit, to be looked at and taken back. */
export function FlowLeftBehind() {
  const t = useT();
  const desk = useFlow();
  const [left, setLeft] = useState(() => findLeft(desk));
  if (left === undefined) return null;
  const restore = () => {
    setLeft(undefined);
    desk.merging.bringBack(left.base, left.definition);
  };
  const discard = () => {
    setLeft(undefined);
    desk.journal.clear();
  };
  return (
    <LeftBehindNotice
      at={left.at}
      help={t('flow.left-help')}
      discardLabel={t('flow.left-discard')}
      onRestore={restore}
      onDiscard={discard}
    />
  );
}

interface Left {
  readonly definition: WorkflowDefinition;
  /** From what it was edited: what others saved since stays. */
  readonly base: WorkflowDefinition;
  readonly at: string;
}

/** What the journal holds, if it can still be read and says anything else than what was saved. */
function findLeft({ journal, document }: FlowDesk): Left | undefined {
  const entry = journal.left;
  const parsed = parseWorkflow(entry?.definition);
  if (entry === undefined || !parsed.ok || isSame(parsed.value, document.definition())) return undefined;
  const base = parseWorkflow(entry.base);
  return {
    definition: parsed.value,
    base: base.ok ? base.value : document.definition(),
    at: new Date(entry.at).toISOString(),
  };
}
