import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { localize, type Text } from '@istanze/shared';
import { AcknowledgeFormChangeDocument } from '../graphql/generated/graphql';
import { formatDate } from '../i18n/format';
import { useLocale } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import type { DraftSession } from './draft/draft-session';
import { useDraftView } from './draft/use-draft-session';

interface FormChangeNoticeProps {
  readonly code: string;
  readonly session: DraftSession;
}

/** The municipality moved the draft to a newer form: what went, what is to be answered again, what is new; until it is closed. */
export function FormChangeNotice({ code, session }: FormChangeNoticeProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { formChange } = useDraftView(session).draft;
  const [acknowledge, { loading }] = useMutation(AcknowledgeFormChangeDocument, { fetchPolicy: 'no-cache' });
  const [failed, setFailed] = useState(false);
  if (formChange === null) return null;
  const close = async (): Promise<void> => {
    const result = await acknowledge({ variables: { code } }).catch(() => undefined);
    const answer = result?.data?.acknowledgeFormChange;
    if (answer?.__typename === 'InstancePayload') session.adopt(answer.instance);
    else setFailed(true);
  };
  return (
    <section className="callout callout-highlight note conflict-panel" aria-labelledby="form-change-title">
      <h2 className="h5" id="form-change-title">
        {t('formChange.title')}
      </h2>
      <p>{t('formChange.text', { at: formatDate(formChange.at, locale) })}</p>
      <Questions title={t('formChange.lost')} questions={formChange.lost} />
      <Questions title={t('formChange.invalid')} questions={formChange.invalid} />
      <Questions title={t('formChange.asked')} questions={formChange.asked} />
      {failed ? <p role="alert">{t('formChange.failed')}</p> : null}
      <p className="sheet-actions">
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={loading}
          onClick={() => void close()}
        >
          {t('formChange.close')}
        </button>
      </p>
    </section>
  );
}

function Questions({
  title,
  questions,
}: {
  readonly title: string;
  readonly questions: readonly Text[];
}): ReactNode {
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <>
      <p className="mb-1">{title}</p>
      <ul>
        {questions.map((question, at) => (
          <li key={at}>{localize(question, locale)}</li>
        ))}
      </ul>
    </>
  );
}
