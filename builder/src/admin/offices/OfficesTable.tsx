import type { OfficeFieldsFragment, PersonFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { CardTable } from '../../ui/CardTable';

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
          <td>{countIn(office.id, people)}</td>
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

/** Those who work there: who only administers is not counted. */
function countIn(officeId: string, people: readonly PersonFieldsFragment[]): number {
  return people.filter(
    ({ active, roles }) => active && roles.some((one) => one.officeId === officeId && one.role !== 'ADMIN'),
  ).length;
}
