import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { InstanceDocument, RevealSensitiveDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextArea';

interface RevealDialogProps {
  readonly code: string;
  readonly onClose: () => void;
}

/** Asks why somebody needs data of special categories; the citizen reads the answer. */
export function RevealDialog({ code, onClose }: RevealDialogProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const { reveal, revealing, problem } = useReveal(code, onClose);
  return (
    <FormDialog
      title={t('sensitive.dialog')}
      submitLabel={t('sensitive.confirm')}
      isPending={revealing}
      onSubmit={() => void reveal(reason)}
      onClose={onClose}
    >
      <TextArea
        label={t('sensitive.reason')}
        help={t('sensitive.reason-help')}
        problem={problem}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}

function useReveal(code: string, onOpen: () => void) {
  const t = useT();
  const [problem, setProblem] = useState<string>();
  const [mutate, { loading }] = useMutation(RevealSensitiveDocument, {
    refetchQueries: [InstanceDocument],
    awaitRefetchQueries: true,
  });
  const reveal = async (reason: string) => {
    const answer = await mutate({ variables: { code, reason } }).then(
      ({ data }) => data?.revealSensitive,
      () => undefined,
    );
    if (answer?.__typename === 'InstancePayload') return onOpen();
    setProblem(
      answer?.__typename === 'ValidationRefusal'
        ? answer.issues.map(({ message }) => message).join(' ')
        : t('sensitive.failed'),
    );
  };
  return { reveal, revealing: loading, problem };
}
