import type { PersonFieldsFragment, StaffRole } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { CardTable } from '../../ui/CardTable';
import { ROLES, roleName } from './role-name';

interface PeopleTableProps {
  readonly people: readonly PersonFieldsFragment[];
  readonly onEdit: (person: PersonFieldsFragment) => void;
}

/** One person a row: who they are, what they may do where, how much they have in hand. */
export function PeopleTable({ people, onEdit }: PeopleTableProps) {
  const t = useT();
  return (
    <CardTable
      label={t('people.tab.people')}
      columns={[t('people.name'), t('people.roles'), t('people.in-hand')]}
      withActions
      className="people-table"
    >
      {people.map((person) => (
        <PersonRow key={person.id} person={person} onEdit={onEdit} />
      ))}
    </CardTable>
  );
}

interface PersonRowProps {
  readonly person: PersonFieldsFragment;
  readonly onEdit: PeopleTableProps['onEdit'];
}

function PersonRow({ person, onEdit }: PersonRowProps) {
  const t = useT();
  const { name, email, roles, active, openInstances } = person;
  return (
    <tr data-former={!active || undefined}>
      <th scope="row">
        {name}
        <span className="small muted answer-origin">{email}</span>
      </th>
      <td>
        {active ? (
          <ul className="people-roles">
            {byOffice(roles).map(([office, held]) => (
              <li key={office}>
                <strong>{office}</strong>
                <span className="muted"> · {held.map((role) => roleName(t, role)).join(', ')}</span>
              </li>
            ))}
          </ul>
        ) : (
          <Badge>{t('people.former')}</Badge>
        )}
      </td>
      <td>{openInstances === 0 ? <span className="muted">0</span> : openInstances}</td>
      <td className="row-action">
        <Button
          variant="secondary"
          aria-label={t('people.edit-named', { name })}
          onPress={() => onEdit(person)}
        >
          {t('people.edit')}
        </Button>
      </td>
    </tr>
  );
}

/** The roles of each office, the one with most say first. */
function byOffice(
  roles: PersonFieldsFragment['roles'],
): readonly (readonly [string, readonly StaffRole[]])[] {
  const offices = [...new Set(roles.map(({ officeName }) => officeName))];
  return offices.map((office) => [
    office,
    ROLES.filter((role) => roles.some((one) => one.officeName === office && one.role === role)),
  ]);
}
