import type { JsonObject } from '@istanze/shared';
import { useT } from '../../i18n/i18n';
import type { SelectOption } from '../../ui/Select';
import type { DecidingField } from './deciding-fields';

interface ValueTableProps {
  readonly field: DecidingField;
  readonly people: readonly SelectOption[];
  readonly chosen: JsonObject;
  readonly onChange: (chosen: JsonObject) => void;
}

/** Who each answer goes to; an answer without a person follows the rule for the others. */
export function ValueTable({ field, people, chosen, onChange }: ValueTableProps) {
  const t = useT();
  return (
    <table className="assignment-values">
      <caption className="visually-hidden">{t('assignment.values', { field: field.label })}</caption>
      <thead>
        <tr>
          <th scope="col" className="small muted">
            {field.label}
          </th>
          <th scope="col" className="small muted">
            {t('assignment.goes-to')}
          </th>
        </tr>
      </thead>
      <tbody>
        {field.values.map(({ value, label }) => {
          const person = chosen[value];
          return (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td>
                <select
                  className="input"
                  aria-label={t('assignment.goes-to-named', { value: label })}
                  value={typeof person === 'string' ? person : ''}
                  onChange={({ target }) => onChange({ ...chosen, [value]: target.value })}
                >
                  <option value="">{t('assignment.the-others')}</option>
                  {people.map((one) => (
                    <option key={one.key} value={one.key}>
                      {one.label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
