import { useMemo, useState, type ReactNode } from 'react';
import type { AuthorizationChoicesQuery } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { TextInput } from '../../ui/TextInput';
import { readPerformer } from './performer-model';
import { findRows, type Names, type RuleRow } from './rule-row';
import { RuleTable } from './RuleTable';

interface FilteredRulesProps {
  readonly label: string;
  readonly rows: readonly RuleRow[];
  readonly choices: AuthorizationChoicesQuery;
  /** Stands before the search. */
  readonly beside?: ReactNode;
  readonly onEdit: (row: RuleRow) => void;
}

/** The rules, searched by activity, office or person: what may Olivia do, who may reject. */
export function FilteredRules({ label, rows, choices, beside, onEdit }: FilteredRulesProps) {
  const t = useT();
  const [search, setSearch] = useState('');
  const names: Names = useMemo(
    () => ({
      offices: new Map(choices.offices.map(({ id, name }) => [id, name])),
      people: new Map(choices.staff.map(({ id, name }) => [id, name])),
    }),
    [choices],
  );
  const shown = findRows(rows, search, (row) =>
    readPerformer(row.performer)
      .offices.map((id) => names.offices.get(id) ?? '')
      .join(' '),
  );
  return (
    <>
      <div className="people-filters">
        {beside}
        <TextInput label={t('authorizations.search')} type="search" value={search} onChange={setSearch} />
      </div>
      <p className="visually-hidden" role="status">
        {t('authorizations.found', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t('authorizations.none')}>
          {t('authorizations.none-help')}
        </EmptyState>
      ) : (
        <RuleTable label={label} rows={shown} names={names} onEdit={onEdit} />
      )}
    </>
  );
}
