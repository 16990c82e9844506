import { useId } from 'react';
import type { OfficeFieldsFragment, RoleInput, StaffRole } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { ROLES, roleName } from './role-name';

interface RoleGridProps {
  readonly offices: readonly OfficeFieldsFragment[];
  readonly chosen: readonly RoleInput[];
  readonly problem: string | undefined;
  readonly onChange: (chosen: readonly RoleInput[]) => void;
}

/** Offices by roles, a tick for each that the person has. */
export function RoleGrid({ offices, chosen, problem, onChange }: RoleGridProps) {
  const t = useT();
  const id = useId();
  const has = (officeId: string, role: StaffRole): boolean =>
    chosen.some((one) => one.officeId === officeId && one.role === role);
  const toggle = (officeId: string, role: StaffRole) => {
    const others = chosen.filter((one) => one.officeId !== officeId || one.role !== role);
    onChange(has(officeId, role) ? others : [...others, { officeId, role }]);
  };
  return (
    <fieldset className="role-grid" aria-describedby={`${id}-help ${id}-problem`}>
      <legend className="field-label">{t('people.roles')}</legend>
      <p id={`${id}-help`} className="small muted">
        {t('people.roles-help')}
      </p>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <td />
              {ROLES.map((role) => (
                <th key={role} scope="col" className="small">
                  {roleName(t, role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offices.map((office) => (
              <tr key={office.id}>
                <th scope="row">{office.name}</th>
                {ROLES.map((role) => (
                  <td key={role}>
                    <label className="role-cell">
                      <input
                        type="checkbox"
                        aria-label={t('people.role-in', {
                          role: roleName(t, role),
                          office: office.name,
                        })}
                        checked={has(office.id, role)}
                        onChange={() => toggle(office.id, role)}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id={`${id}-problem`} className="field-problem" role="alert">
        {problem}
      </p>
    </fieldset>
  );
}
