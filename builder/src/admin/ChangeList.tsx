import { localize } from '@istanze/shared';
import type { FormChange } from '../document/form-changes';
import { hasMessage, useLanguage } from '../i18n/i18n';
import { Icon, type IconName } from '../ui/Icon';

const icons = {
  added: 'plus',
  removed: 'minus',
  moved: 'arrowDown',
  changed: 'retry',
} satisfies Record<FormChange['kind'], IconName>;

interface ChangeListProps {
  readonly changes: readonly FormChange[];
  /** Nothing was live before. */
  readonly first: boolean;
}

/** The difference between what is live and what would be, in words. */
export function ChangeList({ changes, first }: ChangeListProps) {
  const { t } = useLanguage();
  if (first)
    return (
      <p className="panel-row">
        {t('publish.first', { count: changes.filter(({ node }) => node === 'field').length })}
      </p>
    );
  if (changes.length === 0) return <p className="panel-row muted">{t('publish.no-changes')}</p>;
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.id}`} data-kind={change.kind}>
          <Icon name={icons[change.kind]} size="small" />
          <ChangeText change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeText({ change }: { readonly change: FormChange }) {
  const { t, locale } = useLanguage();
  const { kind, node, within, properties } = change;
  const names = properties.map((property) => {
    const key = `property.${property}`;
    return hasMessage(key) ? t(key) : property;
  });
  return (
    <div>
      <p>{t(`change.${node}.${kind}`, { name: localize(change.name, locale) })}</p>
      <p className="small muted">
        {within === undefined ? '' : t('change.within', { name: localize(within, locale) })}
        {names.length === 0
          ? ''
          : `${within === undefined ? '' : ' · '}${t('change.properties', { names: names.join(', ') })}`}
      </p>
    </div>
  );
}
