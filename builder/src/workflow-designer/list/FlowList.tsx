import { useMemo, useRef, useState } from 'react';
import { useLanguage, useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { useDefinition, useFlowState } from '../flow-designer';
import { useFlowCommands } from '../use-flow-commands';
import { flowRows } from './flow-rows';
import { FlowListRow } from './FlowListRow';
import { useListKeys } from './use-list-keys';

/** The flow as a list of states, activities, outcomes and actions: all that the canvas shows and can do. */
export function FlowList() {
  const t = useT();
  const { locale } = useLanguage();
  const definition = useDefinition();
  const commands = useFlowCommands();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => flowRows(definition, closed), [definition, closed]);
  const fold = (id: string, shut: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (shut) next.add(id);
      else next.delete(id);
      return next;
    });
  const keys = useListKeys(grid, rows, fold);
  const selected = useFlowState((state) => state.selected);
  const entry = rows.some(({ node }) => node.id === selected) ? selected : rows[0]?.node.id;
  return (
    <div className="flow-list" data-pane="" lang={locale}>
      <div
        ref={grid}
        role="treegrid"
        className="flow-grid"
        aria-label={t('flow.list')}
        aria-describedby="flow-list-help"
        {...keys}
      >
        <div role="rowgroup">
          <div role="row" className="flow-grid-head">
            <span role="columnheader">{t('flow.column.part')}</span>
            <span role="columnheader">{t('flow.column.who')}</span>
            <span role="columnheader">{t('flow.column.leads')}</span>
            <span role="columnheader">{t('flow.column.rule')}</span>
            <span role="columnheader">
              <span className="visually-hidden">{t('flow.column.commands')}</span>
            </span>
          </div>
        </div>
        <div role="rowgroup">
          {rows.map((row) => (
            <FlowListRow
              key={row.node.id}
              row={row}
              entry={row.node.id === entry}
              selected={row.node.id === selected}
              onFold={fold}
            />
          ))}
        </div>
      </div>
      <p id="flow-list-help" className="small muted">
        {t('flow.list-help')}
      </p>
      <div>
        <Button icon="plus" onPress={() => commands.addState()}>
          {t('flow.add-state')}
        </Button>
      </div>
    </div>
  );
}
