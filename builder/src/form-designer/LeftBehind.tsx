import { equalJson, isJsonObject, parseFormShape, type FormDefinition } from '@istanze/shared';
import { useState } from 'react';
import { LeftBehindNotice } from '../document/LeftBehindNotice';
import { useT } from '../i18n/i18n';
import { useDesigner, type Designer } from './designer';

/** Offers what an earlier visit edited and could not save: it is taken as one edit, to be looked at and taken back. */
export function LeftBehind() {
  const t = useT();
  const designer = useDesigner();
  const [left, setLeft] = useState(() => findLeft(designer));
  if (left === undefined) return null;
  const restore = () => {
    setLeft(undefined);
    designer.merging.bringBack(left.base, left.definition);
  };
  const discard = () => {
    setLeft(undefined);
    designer.journal.clear();
  };
  return (
    <LeftBehindNotice
      at={left.at}
      help={t(left.older ? 'left.older' : 'left.help')}
      discardLabel={t('left.discard')}
      onRestore={restore}
      onDiscard={discard}
    />
  );
}

interface Left {
  readonly definition: FormDefinition;
  /** From what it was edited: what others saved since stays. */
  readonly base: FormDefinition;
  readonly at: string;
  /** True when the form was saved by somebody since. */
  readonly older: boolean;
}

/** What the journal holds, if it can still be read and says anything else than what was saved. */
function findLeft({ journal, autosave, document }: Designer): Left | undefined {
  const entry = journal.left;
  if (entry === undefined || !isJsonObject(entry.definition)) return undefined;
  const saved: unknown = JSON.parse(JSON.stringify(document.definition()));
  if (isJsonObject(saved) && equalJson(entry.definition, saved)) return undefined;
  const parsed = parseFormShape(entry.definition);
  if (!parsed.ok) return undefined;
  const at = new Date(entry.at).toISOString();
  const base = parseFormShape(entry.base);
  return {
    definition: parsed.value,
    base: base.ok ? base.value : document.definition(),
    at,
    older: entry.version < autosave.version(),
  };
}
