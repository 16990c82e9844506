import { useT } from '../../../i18n/i18n';
import { Icon } from '../../../ui/Icon';
import { offered, type PlaceholderGroup } from './placeholders';

interface PlaceholderListProps {
  readonly groups: readonly PlaceholderGroup[];
  readonly onInsert: (name: string) => void;
}

/** What a text may name; pressing a name writes it where the cursor was. */
export function PlaceholderList({ groups, onInsert }: PlaceholderListProps) {
  const t = useT();
  return (
    <section className="placeholders" aria-label={t('settings.texts.placeholders')}>
      <h3>{t('settings.texts.placeholders')}</h3>
      <p className="small muted">{t('settings.texts.placeholders-help')}</p>
      {groups.map((group) => (
        <details key={group.key} open={group.key === 'instance'}>
          <summary>{t(`settings.texts.group.${group.key}`)}</summary>
          <ul>
            {offered(group).map(({ name, label }) => (
              <li key={name}>
                <button
                  type="button"
                  className="placeholder"
                  aria-label={t('settings.texts.insert', { label })}
                  onClick={() => onInsert(name)}
                >
                  <Icon name="plus" size="small" />
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
