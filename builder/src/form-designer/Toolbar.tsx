import { romeDate } from '@istanze/shared';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { useShortcutHelp } from '../app/shortcut-help';
import type { SaveStatus } from '../document/autosave';
import { formatInstant, formatTime, todayInRome } from '../i18n/format';
import { hasMessage } from '../i18n/has-message';
import { useLanguage } from '../i18n/i18n';
import { Button, IconButton } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { ProblemsButton } from './problems/ProblemsButton';
import { useDesigner, useDocument, useSaveState } from './designer';
import { EditorsHere } from './presence/EditorsHere';
import { searchAsked } from './search/FormSearch';
import { TranslationsButton } from './translations/TranslationsButton';

/** What is saved, what can be taken back, what is wrong. */
export function Toolbar() {
  const { t } = useLanguage();
  const showKeys = useShortcutHelp();
  return (
    <AriaToolbar className="designer-bar" aria-label={t('designer.toolbar')}>
      <SaveMark />
      <HistoryButtons />
      <EditorsHere />
      <span className="designer-bar-gap" />
      <IconButton
        icon="search"
        label={t('search.open')}
        onPress={() => searchAsked.set(searchAsked.get() + 1)}
      />
      <IconButton icon="keyboard" label={t('designer.keys')} onPress={showKeys} />
      <TranslationsButton />
      <ProblemsButton />
    </AriaToolbar>
  );
}

function HistoryButtons() {
  const { t } = useLanguage();
  const { document } = useDesigner();
  const undone = useDocument(({ stack }) => stack.past.at(-1)?.command.name);
  const redone = useDocument(({ stack }) => stack.future[0]?.name);
  const nameOf = (name: string) => {
    const key = `edit.${name}`;
    return t(hasMessage(key) ? key : 'edit.other');
  };
  return (
    <>
      <IconButton
        icon="undo"
        label={
          undone === undefined ? t('designer.undo-key') : t('designer.undo-named', { name: nameOf(undone) })
        }
        isDisabled={undone === undefined}
        onPress={document.undo}
      />
      <IconButton
        icon="redo"
        label={
          redone === undefined ? t('designer.redo-key') : t('designer.redo-named', { name: nameOf(redone) })
        }
        isDisabled={redone === undefined}
        onPress={document.redo}
      />
    </>
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
  const { autosave } = useDesigner();
  const { status, savedAt } = useSaveState();
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
