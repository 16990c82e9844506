import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { UndoReadyMadeUpdateDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';

interface UndoUpdateProps {
  readonly serviceId: string;
  readonly onUndone: () => void;
}

/** Takes back the last update of a ready-made service, as long as nobody went on from there. */
export function UndoUpdate({ serviceId, onUndone }: UndoUpdateProps) {
  const words = useLanguage();
  const { t } = words;
  const notify = useNotify();
  const [refusal, setRefusal] = useState<string>();
  const [undo, { loading }] = useMutation(UndoReadyMadeUpdateDocument);
  const run = async () => {
    try {
      const { data } = await undo({ variables: { serviceId } });
      const result = data?.undoReadyMadeUpdate;
      if (result?.__typename === 'NotAllowed') return setRefusal(reasonText(words, result.reason));
      notify({ text: t('ready.undone') });
      onUndone();
    } catch {
      setRefusal(t('library.unknown'));
    }
  };
  return (
    <div className="ready-update">
      {refusal === undefined ? null : (
        <Notice tone="warn" live="alert">
          {refusal}
        </Notice>
      )}
      <Button icon="undo" isPending={loading} onPress={() => void run()}>
        {t('ready.undo')}
      </Button>
    </div>
  );
}
