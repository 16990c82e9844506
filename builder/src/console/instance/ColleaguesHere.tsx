import { localize } from '@istanze/shared';
import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import type { Editor } from '../../presence/presence';
import { Icon } from '../../ui/Icon';

interface ColleaguesHereProps {
  readonly colleagues: readonly Editor[];
  readonly activities: InstanceFullFragment['activities'];
}

/** Who else looks at the instance now, and who is about to decide: said once when it changes. */
export function ColleaguesHere({ colleagues, activities }: ColleaguesHereProps) {
  const { t, locale } = useLanguage();
  const looking = colleagues.filter(({ node }) => node === null).map(({ name }) => name);
  const deciding = colleagues.filter(({ node }) => node !== null);
  const list = new Intl.ListFormat(locale).format(looking);
  const nameOf = (node: string | null): string => {
    const [activity, outcome] = (node ?? '').split(':');
    const found = activities.find(({ key }) => key === activity)?.outcomes.find(({ key }) => key === outcome);
    return found === undefined ? '' : localize(found.name, locale);
  };
  return (
    <div className="colleagues" role="status">
      {deciding.map(({ staffId, name, node }) => (
        <p key={staffId} data-tone="warn">
          <Icon name="edit" size="small" />
          {t('colleagues.deciding', { name, what: nameOf(node), known: nameOf(node) === '' ? 'no' : 'yes' })}
        </p>
      ))}
      {looking.length === 0 ? null : (
        <p>
          <Icon name="eye" size="small" />
          {t('colleagues.looking', { names: list, count: looking.length })}
        </p>
      )}
    </div>
  );
}
