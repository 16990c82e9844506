import { useT } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** What is shown when a page breaks: nothing of its inside, and the way on. */
export function CrashPage() {
  const t = useT();
  return (
    <main className="page">
      <Notice
        tone="danger"
        live="alert"
        title={t('crash.title')}
        actions={
          <Button variant="primary" icon="retry" onPress={() => window.location.reload()}>
            {t('crash.reload')}
          </Button>
        }
      >
        {t('crash.help')}
      </Notice>
    </main>
  );
}
