import { useMutation } from '@apollo/client/react';
import { compileForm, type Answers, type Issue } from '@istanze/shared';
import { createAnswerStore } from '@istanze/shared/react';
import { useId, useState } from 'react';
import {
  RecordDeliveryDocument,
  type InstanceFullFragment,
  type RecordedMeans,
} from '../../graphql/generated/graphql';
import { DrawnForm } from '../../app/DrawnForm';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useNotify } from '../../ui/notify';
import { deliveryForm } from './delivery-form';

interface RecordDeliveryProps {
  readonly communication: InstanceFullFragment['communications'][number];
  readonly onDone: () => void;
}

/** Records the proof that an act arrived by post, PEC, SEND or by hand. */
export function RecordDelivery(props: RecordDeliveryProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="check" onPress={() => setOpen(true)}>
        {t('delivery.record')}
      </Button>
      {open ? <DeliveryDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function DeliveryDialog({
  communication,
  onDone,
  onClose,
}: RecordDeliveryProps & { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const formId = useId();
  const [store] = useState(() =>
    createAnswerStore(compileForm(deliveryForm()), {}, { today: todayInRome() }),
  );
  const { issues, trouble, loading, record } = useRecordDelivery(communication.id, () => {
    onClose();
    onDone();
  });
  return (
    <Dialog
      title={t('delivery.title', { subject: communication.subject })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.back')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={loading}>
            {t('delivery.record')}
          </Button>
        </>
      }
    >
      <p>{t('delivery.help')}</p>
      {trouble === undefined ? null : <p role="alert">{trouble}</p>}
      <DrawnForm
        store={store}
        headingLevel={3}
        formId={formId}
        issues={issues}
        onSubmit={(answers) => void record(answers)}
      />
    </Dialog>
  );
}

const NO_ISSUES: readonly Issue[] = [];

const MEANS: Readonly<Record<string, RecordedMeans>> = {
  post: 'POST',
  pec: 'PEC',
  send: 'SEND',
  hand: 'HAND',
};

function useRecordDelivery(id: string, onRecorded: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [send, { loading }] = useMutation(RecordDeliveryDocument);
  const [issues, setIssues] = useState(NO_ISSUES);
  const [trouble, setTrouble] = useState<string>();
  const record = async (answers: Answers) => {
    const { means, deliveredOn, reference } = answers;
    const recorded = MEANS[String(means)];
    if (loading || recorded === undefined) return;
    setTrouble(undefined);
    setIssues(NO_ISSUES);
    try {
      const { data } = await send({
        variables: { id, deliveredOn: String(deliveredOn), means: recorded, reference: String(reference) },
      });
      const result = data?.recordDelivery;
      if (result?.__typename === 'InstancePayload') {
        notify({ text: t('delivery.done') });
        onRecorded();
      } else if (result?.__typename === 'ValidationRefusal')
        setIssues(result.issues.map(({ code, path }) => ({ code, path, params: {} })));
      else
        setTrouble(
          result?.__typename === 'NotAllowed'
            ? reasonText({ t, locale }, result.reason)
            : t('delivery.failed'),
        );
    } catch {
      setTrouble(t('delivery.failed'));
    }
  };
  return { issues, trouble, loading, record };
}
