import { formatInstant } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

interface LeftBehindNoticeProps {
  /** When it was last edited, an instant. */
  readonly at: string;
  readonly help: string;
  readonly discardLabel: string;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

/** Says that an earlier visit left edits unsaved, and offers to take them up or leave them. */
export function LeftBehindNotice({ at, help, discardLabel, onRestore, onDiscard }: LeftBehindNoticeProps) {
  const { t, locale } = useLanguage();
  return (
    <div className="left-behind">
      <Notice
        tone="warn"
        live="status"
        title={t('left.title', { when: formatInstant(at, locale) })}
        actions={
          <>
            <Button variant="primary" onPress={onRestore}>
              {t('left.restore')}
            </Button>
            <Button onPress={onDiscard}>{discardLabel}</Button>
          </>
        }
      >
        {help}
      </Notice>
    </div>
  );
}
