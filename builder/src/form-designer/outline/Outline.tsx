import { localize } from '@istanze/shared';
import { memo, useMemo, useRef, useState } from 'react';
import { nodeIndex, nodeText } from '../../document/node-index';
import { useLanguage, useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useMark } from '../canvas/use-node';
import { useDocument } from '../designer';
import { dragNames } from '../dnd/grabbed';
import { useOutlineKeys } from './use-outline-keys';
import { visibleRows, type OutlineRow } from './visible-rows';

/** Steps, sections and fields as a tree: to see the whole, to go somewhere, to move things from far to far. */
export function Outline() {
  const t = useT();
  const definition = useDocument(({ stack }) => stack.definition);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => visibleRows(definition, closed), [definition, closed]);
  const fold = useMemo(
    () => (id: string, fold: boolean) =>
      setClosed((before) => {
        const next = new Set(before);
        if (fold) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  const handlers = useOutlineKeys(tree, rows, fold);
  const lead = useDocument(({ selection }) => selection.lead);
  const entry = rows.some(({ id }) => id === lead) ? lead : rows[0]?.id;
  return (
    <>
      <p className="small muted">{t('outline.help')}</p>
      <div
        ref={tree}
        className="outline"
        role="tree"
        aria-label={t('outline.title')}
        aria-multiselectable="true"
        data-clipboard=""
        data-drop-pane="outline"
        {...handlers}
      >
        {rows.map((row) => (
          <OutlineItem key={row.id} row={row} entry={row.id === entry} onFold={fold} />
        ))}
      </div>
    </>
  );
}

interface OutlineItemProps {
  readonly row: OutlineRow;
  /** True for the one the Tab key enters at. */
  readonly entry: boolean;
  onFold(id: string, fold: boolean): void;
}

const icons = { step: 'page', section: 'services', field: 'minus' } as const;

const OutlineItem = memo(
  function OutlineItem({ row, entry, onFold }: OutlineItemProps) {
    const { locale } = useLanguage();
    const { id, level, open } = row;
    const mark = useMark(id);
    const kind = useDocument(({ stack }) => nodeIndex(stack.definition).get(id)?.kind);
    const name = useDocument(({ stack }) => {
      const node = nodeIndex(stack.definition).get(id);
      return node === undefined ? '' : localize(nodeText(node), locale);
    });
    return (
      <div
        className="outline-row"
        role="treeitem"
        aria-level={level}
        aria-expanded={open}
        aria-selected={mark !== undefined}
        tabIndex={entry ? 0 : -1}
        data-row-id={id}
        data-drag={dragNames.node(id)}
        data-drag-self=""
        data-mark={mark}
        data-kind={kind}
        style={{ paddingInlineStart: `${(level - 1) * 14 + 4}px` }}
      >
        <span
          className="outline-fold"
          aria-hidden="true"
          onClick={(event) => {
            if (open === undefined) return;
            event.stopPropagation();
            onFold(id, open);
          }}
        >
          {open === undefined ? null : <Icon name={open ? 'chevronDown' : 'chevronRight'} size="small" />}
        </span>
        <Icon name={icons[kind ?? 'field']} size="small" />
        <span className="outline-name">{name}</span>
      </div>
    );
  },
  (before, after) =>
    before.row.id === after.row.id &&
    before.row.level === after.row.level &&
    before.row.open === after.row.open &&
    before.entry === after.entry &&
    before.onFold === after.onFold,
);
