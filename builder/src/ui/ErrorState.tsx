import { useT } from '../i18n/i18n';
import { Button } from './Button';
import { Notice } from './Notice';

interface ErrorStateProps {
  readonly title: string;
  readonly onRetry?: () => void;
}

/** What could not be read, said plainly, with the way to try again. */
export function ErrorState({ title, onRetry }: ErrorStateProps) {
  const t = useT();
  return (
    <Notice
      tone="danger"
      live="alert"
      title={title}
      actions={
        onRetry === undefined ? undefined : (
          <Button icon="retry" onPress={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    >
      {t('common.error-help')}
    </Notice>
  );
}
