import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  DismissAppointmentDocument,
  OfficeAgendaDocument,
  type AgendaEntryFragment,
} from '../../graphql/generated/graphql';
import { formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextArea';
import { useNotify } from '../../ui/notify';
import { problemsOf, type Problems } from '../../admin/problems-of';

interface DismissDialogProps {
  readonly entry: AgendaEntryFragment;
  readonly onClose: () => void;
}

/** The office cannot receive somebody: why, in words that they will read. */
export function DismissDialog({ entry, onClose }: DismissDialogProps) {
  const { t, locale } = useLanguage();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const notify = useNotify();
  const [mutate, { loading }] = useMutation(DismissAppointmentDocument, {
    refetchQueries: [OfficeAgendaDocument],
  });
  const name = `${entry.givenName} ${entry.familyName}`;
  const dismiss = async () => {
    const answer = await mutate({ variables: { code: entry.code, reason } }).then(
      ({ data }) => data?.dismissAppointment,
      () => undefined,
    );
    if (answer?.__typename !== 'AppointmentPayload') return setProblems(problemsOf({ t, locale }, answer));
    notify({ text: t('agenda.dismissed', { name }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('agenda.dismiss-title', { name })}
      submitLabel={t('agenda.dismiss')}
      isPending={loading}
      problem={problems['']}
      onSubmit={() => void dismiss()}
      onClose={onClose}
    >
      <p>{t('agenda.dismiss-what', { when: formatInstant(entry.startsAt, locale) })}</p>
      <TextArea
        label={t('agenda.dismiss-reason')}
        help={t('agenda.dismiss-reason-help')}
        problem={problems['reason']}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
