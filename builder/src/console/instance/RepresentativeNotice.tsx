import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  CheckRepresentationDocument,
  InstanceDocument,
  type InstanceFullFragment,
} from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLanguage, useT } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextArea';
import { Notice } from '../../ui/Notice';
import { useOpenFile } from './open-file';

/** Where the check of a declared representation stands on the page. */
export const REPRESENTATIVE_ID = 'instance-representative';

type Representative = NonNullable<InstanceFullFragment['representative']>;

/** Who sent the request for its applicant, and in which quality; what was only declared is checked here. */
export function RepresentativeNotice({
  instance: { code, applicant, representative },
}: {
  readonly instance: Pick<InstanceFullFragment, 'code' | 'applicant' | 'representative'>;
}) {
  const t = useT();
  if (representative === null) return null;
  const { name, fiscalCode, kind } = representative;
  const waits = representative.state === 'TO_CHECK' && representative.live;
  return (
    <div id={REPRESENTATIVE_ID} tabIndex={-1} className="representative">
      <Notice
        icon="user"
        tone={waits ? 'warn' : 'info'}
        title={t('representative.title', { name, applicant: applicant.name })}
        actions={<NoticeActions code={code} representative={representative} waits={waits} />}
      >
        <p>
          {t(`representative.kind.${kind}`)} · <span className="code">{fiscalCode}</span>
        </p>
        {representative.title === '' ? null : <p>{representative.title}</p>}
        <p>
          <Standing representative={representative} />
        </p>
      </Notice>
    </div>
  );
}

function Standing({ representative: { state, live, until } }: { readonly representative: Representative }) {
  const { t, locale } = useLanguage();
  if (state === 'REFUSED') return t('representative.refused');
  if (!live) return t('representative.over');
  const last = until === null ? '' : ` ${t('representative.until', { date: formatDate(until, locale) })}`;
  return `${t(state === 'TO_CHECK' ? 'representative.to-check' : 'representative.active')}${last}`;
}

interface NoticeActionsProps {
  readonly code: string;
  readonly representative: Representative;
  readonly waits: boolean;
}

function NoticeActions({ code, representative, waits }: NoticeActionsProps) {
  const t = useT();
  const openFile = useOpenFile();
  const [refusing, setRefusing] = useState(false);
  const { documentUrl, documentName, documentMime } = representative;
  const { check, checking, problem } = useCheck(code, () => setRefusing(false));
  if (documentUrl === null && !waits) return null;
  return (
    <>
      {documentUrl === null ? null : (
        <Button
          icon="clip"
          onPress={() =>
            openFile({
              url: documentUrl,
              name: documentName ?? t('representative.document'),
              mime: documentMime ?? 'application/pdf',
            })
          }
        >
          {t('representative.open')}
        </Button>
      )}
      {waits ? (
        <>
          <Button icon="check" isPending={checking} onPress={() => void check(true, '')}>
            {t('representative.confirm')}
          </Button>
          <Button variant="quiet" onPress={() => setRefusing(true)}>
            {t('representative.refuse')}
          </Button>
        </>
      ) : null}
      {refusing ? (
        <RefuseDialog
          checking={checking}
          problem={problem}
          onRefuse={(reason) => void check(false, reason)}
          onClose={() => setRefusing(false)}
        />
      ) : problem === undefined ? null : (
        <p role="alert">{problem}</p>
      )}
    </>
  );
}

interface RefuseDialogProps {
  readonly checking: boolean;
  readonly problem: string | undefined;
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
}

function RefuseDialog({ checking, problem, onRefuse, onClose }: RefuseDialogProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('representative.refuse-title')}
      submitLabel={t('representative.refuse')}
      isPending={checking}
      onSubmit={() => onRefuse(reason)}
      onClose={onClose}
    >
      <p>{t('representative.refuse-help')}</p>
      <TextArea
        label={t('representative.reason')}
        problem={problem}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}

function useCheck(code: string, onDone: () => void) {
  const { t, locale } = useLanguage();
  const [problem, setProblem] = useState<string>();
  const [mutate, { loading }] = useMutation(CheckRepresentationDocument, {
    refetchQueries: [InstanceDocument],
    awaitRefetchQueries: true,
  });
  const check = async (confirmed: boolean, reason: string) => {
    setProblem(undefined);
    const answer = await mutate({ variables: { code, confirmed, reason } }).then(
      ({ data }) => data?.checkRepresentation,
      () => undefined,
    );
    if (answer?.__typename === 'InstancePayload') return onDone();
    if (answer?.__typename === 'ValidationRefusal')
      return setProblem(answer.issues.map(({ message }) => message).join(' '));
    setProblem(
      answer?.__typename === 'NotAllowed'
        ? reasonText({ t, locale }, answer.reason)
        : t('representative.failed'),
    );
  };
  return { check, checking: loading, problem };
}
