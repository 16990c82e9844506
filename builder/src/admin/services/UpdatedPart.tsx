import { useId, useMemo } from 'react';
import type { UpdateFromReadyMadeMutation } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Changes } from '../releases/ChangeGroups';
import { partChanges } from './part-changes';
import { partNames } from './part-names';
import '../releases/releases.css';

export type UpdatedPartFields = NonNullable<UpdateFromReadyMadeMutation['updateFromReadyMade']>[number];

interface UpdatedPartProps {
  readonly part: UpdatedPartFields;
  readonly isTaken: boolean;
  readonly onChoose: (isTaken: boolean) => void;
}

/** One part that the newer edition changes: what would change in it, and whether to take it. */
export function UpdatedPart({ part, isTaken, onChoose }: UpdatedPartProps) {
  const { t } = useLanguage();
  const id = useId();
  const { name, goesTogether } = part;
  const changes = useMemo(() => partChanges(name, part.before ?? null, part.after ?? null), [name, part]);
  return (
    <fieldset className="updated-part">
      <legend>{partNames(t, [name])}</legend>
      <p className="small muted">{t(goesTogether ? 'ready.goes-together' : 'ready.contradicts')}</p>
      {changes.length === 0 ? null : <Changes changes={changes} />}
      {[true, false].map((taken) => (
        <label key={`${taken}`} className="updated-choice">
          <input type="radio" name={id} checked={isTaken === taken} onChange={() => onChoose(taken)} />
          {t(taken ? (goesTogether ? 'ready.take' : 'ready.replace') : 'ready.leave')}
        </label>
      ))}
    </fieldset>
  );
}
