import { romeDate } from '@istanze/shared';
import { useSyncExternalStore } from 'react';
import { formatInstant, formatTime, todayInRome } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import type { Autosave, SaveStatus } from './autosave';

const icons = {
  saved: 'check',
  waiting: 'clock',
  saving: 'clock',
  invalid: 'alert',
  offline: 'retry',
  conflict: 'alert',
} satisfies Record<SaveStatus, IconName>;

/** Whether what is open is on the server, and since when. */
export function SaveMark<D>({ autosave }: { readonly autosave: Autosave<D> }) {
  const { t, locale } = useLanguage();
  const { status, savedAt } = useSyncExternalStore(autosave.subscribe, autosave.state);
  const today = romeDate(savedAt) === todayInRome();
  const key = status === 'saved' && !today ? 'save.saved-on' : (`save.${status}` as const);
  return (
    <>
      <p className="save-mark small" data-status={status} role="status">
        <Icon name={icons[status]} size="small" />
        {t(key, { when: today ? formatTime(savedAt, locale) : formatInstant(savedAt, locale) })}
      </p>
      {status === 'offline' ? (
        <Button variant="quiet" onPress={() => void autosave.flush()}>
          {t('save.retry')}
        </Button>
      ) : null}
    </>
  );
}
