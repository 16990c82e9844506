import { useRef, type KeyboardEvent } from 'react';
import { useT } from '../../i18n/i18n';
import { WhoCan } from '../../ui/WhoCan';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import { mayByRole, readPerformer, STAFF_ROLES, type StaffRoleKey } from './performer-model';
import { inGroups, type Names, type RuleRow } from './rule-row';

interface RuleTableProps {
  readonly label: string;
  readonly rows: readonly RuleRow[];
  readonly names: Names;
  readonly onEdit: (row: RuleRow) => void;
}

/** Activities by who may do them; arrows go from one to the next, Enter changes it. */
export function RuleTable({ label, rows, names, onEdit }: RuleTableProps) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('[data-rule]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className="card table-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="table rule-table" ref={table} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{t('authorizations.activity')}</th>
            <th scope="col">{t('authorizations.where')}</th>
            {STAFF_ROLES.map((role) => (
              <th key={role} scope="col" className="rule-tick">
                {t(`authorizations.role.${role}`)}
              </th>
            ))}
            <th scope="col">{t('authorizations.today')}</th>
            <th scope="col">{t('authorizations.origin')}</th>
          </tr>
        </thead>
        {inGroups(rows).map(([group, members]) => (
          <tbody key={group}>
            <tr>
              <th colSpan={6} scope="rowgroup" className="rule-group">
                {group}
              </th>
            </tr>
            {members.map((row) => (
              <Rule key={row.id} row={row} names={names} onEdit={onEdit} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface RuleProps {
  readonly row: RuleRow;
  readonly names: Names;
  readonly onEdit: RuleTableProps['onEdit'];
}

function Rule({ row, names, onEdit }: RuleProps) {
  const t = useT();
  const performer = readPerformer(row.performer);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="link-button"
          data-rule
          aria-haspopup="dialog"
          aria-label={t('authorizations.change', { name: row.name })}
          onClick={() => onEdit(row)}
        >
          {row.name}
        </button>
      </th>
      <td>
        {performer.way === 'people'
          ? t('authorizations.by-name')
          : performer.way === 'own'
            ? t('authorizations.own-office')
            : performer.offices.map((id) => names.offices.get(id) ?? '–').join(', ')}
      </td>
      {STAFF_ROLES.map((role) => (
        <td key={role} className="rule-tick">
          <Tick may={mayByRole(performer, role)} role={role} />
        </td>
      ))}
      <td>
        {row.people === undefined ? (
          <span className="muted">
            {performer.way === 'people'
              ? performer.people.map((id) => names.people.get(id) ?? '–').join(', ')
              : t('authorizations.by-service')}
          </span>
        ) : (
          <WhoCan people={row.people} atMost={3} />
        )}
      </td>
      <td>
        <Badge tone={row.origin === 'own' ? 'accent' : 'idle'}>
          {t(`authorizations.origin.${row.origin}`)}
        </Badge>
      </td>
    </tr>
  );
}

function Tick({ may, role }: { readonly may: boolean; readonly role: StaffRoleKey }) {
  const t = useT();
  return (
    <span className="rule-mark" data-may={may}>
      <Icon name={may ? 'check' : 'minus'} size="small" />
      <span className="visually-hidden">
        {t(may ? 'authorizations.may' : 'authorizations.may-not', { role: t(`authorizations.role.${role}`) })}
      </span>
    </span>
  );
}
