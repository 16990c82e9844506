import { useSyncExternalStore } from 'react';
import { hasMessage } from '../i18n/has-message';
import { useLanguage } from '../i18n/i18n';
import { IconButton } from '../ui/Button';
import type { OpenDocument } from './open-document';

/** Takes the last edit back or does it again, each by its name. */
export function HistoryButtons<D>({ document }: { readonly document: OpenDocument<D> }) {
  const { t } = useLanguage();
  const stack = useSyncExternalStore(document.subscribe, () => document.state().stack);
  const undone = stack.past.at(-1)?.command.name;
  const redone = stack.future[0]?.name;
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
