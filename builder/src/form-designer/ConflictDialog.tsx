import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useT } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { useDesigner, useSaveState } from './designer';
import { readForm } from './use-designer';

/** Somebody else saved the same form: nothing is written over until a person chooses. */
export function ConflictDialog({ formId }: { readonly formId: string }) {
  const t = useT();
  const client = useApolloClient();
  const { autosave, document, environment } = useDesigner();
  const { status } = useSaveState();
  const [later, setLater] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const resolve = async (keep: boolean) => {
    setBusy(true);
    setFailed(false);
    try {
      const theirs = await readForm(client, formId, environment);
      if (!('definition' in theirs)) throw new Error('The stored form is unreadable');
      if (keep) await autosave.keepMine(theirs.version);
      else {
        document.replace(theirs.definition);
        autosave.adopt(document.definition(), theirs.version, theirs.updatedAt);
      }
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  if (status !== 'conflict') return null;
  return (
    <>
      {later ? (
        <Notice
          tone="warn"
          title={t('conflict.title')}
          actions={<Button onPress={() => setLater(false)}>{t('conflict.choose')}</Button>}
        />
      ) : null}
      <Dialog
        role="alertdialog"
        title={t('conflict.title')}
        isOpen={!later}
        onClose={() => setLater(true)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setLater(true)}>
              {t('common.back')}
            </Button>
            <Button isPending={busy} onPress={() => void resolve(false)}>
              {t('conflict.take-theirs')}
            </Button>
            <Button variant="danger" isPending={busy} onPress={() => void resolve(true)}>
              {t('conflict.keep-mine')}
            </Button>
          </>
        }
      >
        <p>{t('conflict.help')}</p>
        {failed ? <p role="alert">{t('conflict.failed')}</p> : null}
      </Dialog>
    </>
  );
}
