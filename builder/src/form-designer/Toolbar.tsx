import { formatInstant, formatTime, todayInRome } from '../i18n/format';
import { romeDate } from '@istanze/shared';
import type { CheckedForm } from '../document/check-form';
import { useLanguage } from '../i18n/i18n';
import { IconButton } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import type { SaveStatus } from '../document/autosave';
import { ProblemsButton } from './ProblemsButton';
import { useDesigner, useDocument, useSaveState } from './designer';

/** What is saved, what can be taken back, what is wrong. */
export function Toolbar({ checked }: { readonly checked: CheckedForm }) {
  const { t } = useLanguage();
  const { document } = useDesigner();
  const canUndo = useDocument(({ stack }) => stack.past.length > 0);
  const canRedo = useDocument(({ stack }) => stack.future.length > 0);
  return (
    <div className="designer-bar" role="toolbar" aria-label={t('designer.toolbar')}>
      <SaveMark />
      <IconButton icon="undo" label={t('designer.undo-key')} isDisabled={!canUndo} onPress={document.undo} />
      <IconButton icon="redo" label={t('designer.redo-key')} isDisabled={!canRedo} onPress={document.redo} />
      <ProblemsButton checked={checked} />
    </div>
  );
}

const icons = {
  saved: 'check',
  waiting: 'clock',
  saving: 'clock',
  invalid: 'alert',
  offline: 'retry',
  conflict: 'alert',
} satisfies Record<SaveStatus, IconName>;

function SaveMark() {
  const { t, locale } = useLanguage();
  const { status, savedAt } = useSaveState();
  const today = romeDate(savedAt) === todayInRome();
  const key = status === 'saved' && !today ? 'save.saved-on' : (`save.${status}` as const);
  return (
    <p className="save-mark small" data-status={status} role="status">
      <Icon name={icons[status]} size="small" />
      {t(key, { when: today ? formatTime(savedAt, locale) : formatInstant(savedAt, locale) })}
    </p>
  );
}
