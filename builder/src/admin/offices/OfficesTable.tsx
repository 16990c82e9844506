import type { OfficeFieldsFragment, PersonFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { CardTable } from '../../ui/CardTable';
import { colleaguesIn } from './colleagues-in';

interface OfficesTableProps {
  readonly offices: readonly OfficeFieldsFragment[];
  readonly people: readonly PersonFieldsFragment[];
  readonly onEdit: (office: OfficeFieldsFragment) => void;
}

/** One office a row; what citizens must be told and is missing stands out. */
export function OfficesTable({ offices, people, onEdit }: OfficesTableProps) {
  const t = useT();
  return (
    <CardTable
      label={t('people.tab.offices')}
      columns={[t('offices.name'), t('offices.case-officer'), t('offices.contacts'), t('offices.people')]}
      withActions
      className="people-table"
    >
      {offices.map((office) => (
        <tr key={office.id}>
          <th scope="row">{office.name}</th>
          <td>
            {office.caseOfficer === '' ? (
              <Badge tone="warn" icon="alert">
                {t('offices.no-case-officer')}
              </Badge>
            ) : (
              office.caseOfficer
            )}
          </td>
          <td>
            {office.email}
            <span className="small muted answer-origin">{office.phone}</span>
          </td>
          <td>{colleaguesIn(office.id, people).length}</td>
          <td className="row-action">
            <Button
              variant="secondary"
              aria-label={t('people.edit-named', { name: office.name })}
              onPress={() => onEdit(office)}
            >
              {t('people.edit')}
            </Button>
          </td>
        </tr>
      ))}
    </CardTable>
  );
}
