import { useState } from 'react';
import type { Change } from '@istanze/shared/authoring';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Icon, type IconName } from '../../ui/Icon';
import type { ChangeGroup } from './change-groups';
import { changePlace, changeSentence, propertyNames } from './change-words';

const icons = {
  added: 'plus',
  removed: 'minus',
  moved: 'arrowDown',
  changed: 'retry',
} satisfies Record<Change['kind'], IconName>;

const MOST = 12;

/** Differences in sentences, gathered by the part of the service they are in. */
export function ChangeGroups({ groups }: { readonly groups: readonly ChangeGroup[] }) {
  const { t } = useLanguage();
  return groups.map(({ name, changes }) => (
    <section key={name} className="change-group">
      <h4 className="change-group-title">
        {t(`change-group.${name}`)} <span className="muted">{changes.length}</span>
      </h4>
      <Changes changes={changes} />
    </section>
  ));
}

/** Differences in sentences, the first dozen at once. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all || changes.length <= MOST + 1 ? changes : changes.slice(0, MOST);
  return (
    <>
      <ul className="change-list">
        {shown.map((change) => (
          <li key={`${change.kind} ${change.ref}`} data-kind={change.kind}>
            <Icon name={icons[change.kind]} size="small" />
            <Sentence change={change} />
          </li>
        ))}
      </ul>
      {shown.length === changes.length ? null : (
        <div className="panel-row">
          <Button variant="quiet" icon="chevronDown" onPress={() => setAll(true)}>
            {t('publish.more-changes', { count: changes.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Sentence({ change }: { readonly change: Change }) {
  const words = useLanguage();
  const names = propertyNames(words, change.properties);
  const details = [
    changePlace(words, change),
    names.length === 0 ? '' : words.t('change.properties', { names: names.join(', ') }),
  ].filter((part) => part !== '');
  return (
    <div>
      <p>{changeSentence(words, change)}</p>
      {details.length === 0 ? null : <p className="small muted">{details.join(' · ')}</p>}
    </div>
  );
}
