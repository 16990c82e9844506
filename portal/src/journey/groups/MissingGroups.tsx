import { useState, type ReactNode } from 'react';
import { localize, type CompiledStep } from '@istanze/shared';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { DraftSession } from '../draft/draft-session';
import { goToGroup } from './go-to-group';
import { useIncompleteGroups } from './use-incomplete-groups';

interface MissingGroupsProps {
  readonly session: DraftSession;
  readonly step: CompiledStep;
}

/** Where a step begins with what is known already: the groups in which something is missing or wrong, each a link to it. */
export function MissingGroups({ session, step }: MissingGroupsProps): ReactNode {
  // As the step began: the list may not come later, above who is writing already.
  const [isKnown] = useState(() =>
    Object.keys(session.view().provenance).some(
      (path) => session.form.byPattern.get(path)?.section.step === step,
    ),
  );
  return isKnown ? <GroupsToComplete session={session} step={step} /> : null;
}

/** Only where it is shown is the whole step judged again after a change. */
function GroupsToComplete({ session, step }: MissingGroupsProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const incomplete = useIncompleteGroups(session.store, step);
  const groups = step.sections.filter(
    ({ definition, path }) => incomplete.has(definition.id) && !session.store.isHidden(path),
  );
  if (groups.length === 0) return null;
  return (
    <nav className="callout missing-groups" aria-labelledby="missing-groups-title">
      <h2 className="h6" id="missing-groups-title">
        {t('missing.title', { count: groups.length })}
      </h2>
      <ul>
        {groups.map(({ definition }) => (
          <li key={definition.id}>
            <a
              href={`#sezione-${definition.id}`}
              onClick={(event) => {
                event.preventDefault();
                goToGroup(definition.id);
              }}
            >
              {localize(definition.title, locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
