import { useLiveStatus } from '../../graphql/live';
import { useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';

/** Says so when changes no longer arrive by themselves; quiet while they do. */
export function LiveMark() {
  const t = useT();
  if (useLiveStatus() !== 'lost') return null;
  return (
    <span className="badge" data-tone="warn" role="status">
      <Icon name="retry" size="small" />
      {t('live.lost')}
    </span>
  );
}
