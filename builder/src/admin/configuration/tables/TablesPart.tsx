import type { Issue, LookupTable } from '@istanze/shared';
import { useState } from 'react';
import { randomId } from '../../../graphql/idempotency';
import { useT } from '../../../i18n/i18n';
import { Button } from '../../../ui/Button';
import { useNotify } from '../../../ui/notify';
import { asJson } from '../as-json';
import { useConfiguration } from '../configuration-context';
import { PartFrame } from '../PartFrame';
import { useLeaving } from '../../use-leaving';
import { useAutosave, type AutosaveMark } from '../../use-autosave';
import { toEdited, toTable, type EditedTable } from './edited-table';
import { NewTable } from './NewTable';
import { TableGrid } from './TableGrid';
import { isSound } from './table-problems';

const NONE: readonly Issue[] = [];

/** The lookup tables of a service: what a fee or a calculation reads by a key. */
export function TablesPart() {
  const t = useT();
  const notify = useNotify();
  const { configuration, place, save } = useConfiguration();
  const [{ first, others }] = useState(() => split(configuration.tables));
  const [tables, setTables] = useState<readonly EditedTable[]>(first);
  const [refused, setRefused] = useState(NONE);
  const { mark, touch, flush } = useAutosave(async (): Promise<AutosaveMark> => {
    if (!tables.every(isSound)) return { status: 'invalid' };
    const written = Object.fromEntries(tables.map((table) => [table.name, toTable(table)]));
    const outcome = await save('TABLES', asJson({ ...others, ...written }));
    setRefused(outcome.kind === 'issues' ? outcome.issues : NONE);
    if (outcome.kind === 'refused') return { status: 'refused', text: outcome.text };
    return { status: outcome.kind === 'saved' ? 'saved' : 'invalid' };
  });
  useLeaving(place, flush);
  const write = (next: readonly EditedTable[]) => {
    setTables(next);
    touch();
  };
  const remove = (table: EditedTable) => {
    write(tables.filter(({ name }) => name !== table.name));
    notify({
      text: t('settings.tables.removed', { name: table.name }),
      action: { label: t('settings.tables.restore'), run: () => write(tables) },
    });
  };
  const names = [...tables.map(({ name }) => name), ...Object.keys(others)];
  return (
    <PartFrame
      title={t('settings.part.tables')}
      help={t('settings.help.tables')}
      mark={mark}
      refused={refused}
    >
      {tables.length === 0 ? <p className="muted">{t('settings.tables.empty')}</p> : null}
      {tables.map((table) => (
        <section key={table.name} className="lookup-table" aria-label={table.name}>
          <div className="lookup-head">
            <h3>{table.name}</h3>
            <Button variant="quiet" icon="trash" onPress={() => remove(table)}>
              {t('settings.tables.remove', { name: table.name })}
            </Button>
          </div>
          <TableGrid
            table={table}
            onChange={(next) => write(tables.map((one) => (one.name === next.name ? next : one)))}
          />
        </section>
      ))}
      {Object.keys(others).map((name) => (
        <p key={name} className="small muted">
          {t('settings.tables.columns', { name })}
        </p>
      ))}
      <NewTable
        names={names}
        onAdd={(name) => {
          const columns = [{ id: randomId(), name: '', cells: 'money' as const }];
          const rows = [{ id: randomId(), key: '', values: [''] }];
          write([...tables, { name, columns, rows }]);
        }}
      />
    </PartFrame>
  );
}

function split(stored: Readonly<Record<string, LookupTable>>) {
  const edited = Object.entries(stored).map(([name, table]) => ({
    name,
    table,
    grid: toEdited(name, table, randomId),
  }));
  const kept = edited
    .filter(({ grid }) => grid === undefined)
    .map(({ name, table }) => [name, table] as const);
  return {
    first: edited.flatMap(({ grid }) => (grid === undefined ? [] : [grid])),
    others: Object.fromEntries(kept),
  };
}
