import { useState } from 'react';
import type { AuthorizationChoicesQuery } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { TextInput } from '../../ui/TextInput';
import { fold } from '../people/find-people';
import { TickList } from './TickList';

interface PersonChoiceProps {
  readonly staff: AuthorizationChoicesQuery['staff'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** With more people than this there is a search above them. */
const FEW = 8;

/** People by name; who is chosen stays in sight whatever is searched. */
export function PersonChoice({ staff, chosen, onChange }: PersonChoiceProps) {
  const t = useT();
  const [search, setSearch] = useState('');
  const shown = staff.filter(({ id, name }) => chosen.includes(id) || fold(name).includes(fold(search)));
  return (
    <>
      {staff.length <= FEW ? null : (
        <TextInput
          label={t('authorizations.find-person')}
          type="search"
          value={search}
          onChange={setSearch}
        />
      )}
      <div className="person-choice">
        <TickList
          legend={t('authorizations.people')}
          options={shown.map(({ id, name }) => ({ key: id, label: name }))}
          chosen={chosen}
          onChange={onChange}
        />
      </div>
    </>
  );
}
