import { useEffect, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { findField, issueText, localize, locate, printForm, validateForm, type Issue } from '@istanze/shared';
import { SummaryView } from '@istanze/shared/react';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useDraftView } from '../draft/use-draft-session';
import type { DraftSession } from '../draft/draft-session';
import { draftPlace } from '../draft/journal';
import { forgetDraft } from '../draft/keepsake';
import { FormPreviews } from '../form-preview/FormPreviews';
import { useInputServices } from '../input-services';
import { WhoAsks } from '../for-whom/WhoAsks';
import { JourneyActions } from '../JourneyActions';
import type { ScreenProps } from '../JourneyPage';
import { paysAtOnce } from '../pays-at-once';
import { QuoteCard } from '../QuoteCard';
import { paysBeforeConfirmation, screenPath, type Screen } from '../screens';
import { useCitizen } from '../../session/session';
import { SubmitNotice } from '../submit/SubmitNotice';
import { DeclarationNote } from './DeclarationNote';
import { TermsDialog } from '../submit/TermsDialog';
import { useSubmit } from '../submit/use-submit';

/** Everything that was entered, on one screen, right before it is sent. */
export function SummaryScreen({ code, session, content, screens, screen }: ScreenProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const navigate = useNavigate();
  const { id } = useCitizen();
  const services = useInputServices();
  const view = useDraftView(session);
  const { state, submit } = useSubmit(code, session);
  const [confirming, setConfirming] = useState(false);
  const [missing, setMissing] = useState<readonly Issue[]>([]);
  const { form, store } = session;
  const printed = printForm(form, store.answers(), locale, store.context);
  const editPath = (place: { readonly stepId: string; readonly sectionId: string }): string => {
    const target = screens.find(({ stepId }) => stepId === place.stepId) ?? screen;
    return `${screenPath(code, target)}#sezione-${place.sectionId}`;
  };
  useEffect(() => {
    if (state.kind !== 'sent') return;
    void forgetDraft(draftPlace(id, code));
    const paid = paysBeforeConfirmation(content) ? '?paga=1' : '';
    void navigate(`/pratiche/${code}/inviata${paid}`, { replace: true });
  }, [state.kind, content, code, id, navigate]);
  useEffect(() => {
    if (state.kind !== 'idle' && state.kind !== 'sending') setConfirming(false);
  }, [state.kind]);
  const ask = (): void => {
    const { issues } = validateForm(form, store.answers(), store.context);
    setMissing(issues);
    if (issues.length === 0) setConfirming(true);
  };
  return (
    <div className="row justify-content-center">
      <div className="col-12 col-lg-9">
        <DeclarationNote />
        {missing.length > 0 && (
          <MissingList code={code} session={session} screens={screens} issues={missing} />
        )}
        <SubmitNotice state={state} />
        <WhoAsks persons={view.draft} />
        <SummaryView
          printed={printed}
          locale={locale}
          headingLevel={2}
          editHref={editPath}
          onEdit={(place) => void navigate(editPath(place))}
          fileUrl={services.fileUrl}
        />
        <FormPreviews code={code} content={content} />
        <QuoteCard quote={view.draft.quote} atOnce={paysAtOnce(content)} />
        <p>{t('summary.mailTo', { email: view.draft.applicant.email ?? t('summary.noMail') })}</p>
        <JourneyActions code={code} session={session} screens={screens} screen={screen}>
          <button
            type="button"
            className="btn btn-primary"
            disabled={view.conflicts.length > 0}
            onClick={ask}
          >
            {t('summary.send')}
          </button>
        </JourneyActions>
      </div>
      {confirming && (
        <TermsDialog
          sending={state.kind === 'sending' || state.kind === 'sent'}
          onConfirm={() => void submit()}
          onClose={() => setConfirming(false)}
        />
      )}
    </div>
  );
}

interface MissingListProps {
  readonly code: string;
  readonly session: DraftSession;
  readonly screens: readonly Screen[];
  readonly issues: readonly Issue[];
}

/** What is still missing, each with the way to where it is asked. */
function MissingList({ code, session, screens, issues }: MissingListProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  return (
    <div className="alert alert-danger" role="alert" tabIndex={-1} ref={(box) => box?.focus()}>
      <h2 className="alert-heading h5">{t('summary.missingTitle', { count: issues.length })}</h2>
      <ul>
        {issues.map((issue) => {
          const field = findField(session.form, issue.path);
          const section = field?.section ?? locate(session.form, issue.path).repeat;
          const screen = screens.find(({ stepId }) => stepId === section?.step.definition.id);
          const label = localize(field?.definition.label ?? section?.definition.title, locale);
          const words = label === '' ? issueText(issue, locale) : `${label}: ${issueText(issue, locale)}`;
          return (
            <li key={`${issue.path} ${issue.code}`}>
              {screen === undefined ? (
                words
              ) : (
                <Link to={`${screenPath(code, screen)}#sezione-${section?.definition.id ?? ''}`}>
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
