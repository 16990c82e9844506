import { Toolbar as AriaToolbar } from 'react-aria-components';
import { TestsBadge } from '../admin/tests/TestsBadge';
import { useShortcutHelp } from '../app/shortcut-help';
import { HistoryButtons } from '../document/HistoryButtons';
import { SaveMark } from '../document/SaveMark';
import { useLanguage } from '../i18n/i18n';
import { IconButton } from '../ui/Button';
import { ProblemsButton } from './problems/ProblemsButton';
import { useDesigner } from './designer';
import { EditorsHere } from './presence/EditorsHere';
import { PreviewButton } from './preview/PreviewButton';
import { searchAsked } from './search/FormSearch';
import { TranslationsButton } from './translations/TranslationsButton';

/** What is saved, what can be taken back, what is wrong. */
export function Toolbar() {
  const { t } = useLanguage();
  const showKeys = useShortcutHelp();
  const { document, autosave } = useDesigner();
  return (
    <AriaToolbar className="designer-bar" aria-label={t('designer.toolbar')}>
      <SaveMark autosave={autosave} />
      <HistoryButtons document={document} />
      <EditorsHere />
      <span className="designer-bar-gap" />
      <IconButton
        icon="search"
        label={t('search.open')}
        onPress={() => searchAsked.set(searchAsked.get() + 1)}
      />
      <IconButton icon="keyboard" label={t('designer.keys')} onPress={showKeys} />
      <PreviewButton />
      <TestsBadge />
      <TranslationsButton />
      <ProblemsButton />
    </AriaToolbar>
  );
}
