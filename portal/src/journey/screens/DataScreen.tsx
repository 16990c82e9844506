import { useCallback, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLocation, useNavigate } from 'react-router';
import { localize, type CompiledSection, type Issue } from '@istanze/shared';
import { FormRenderer } from '@istanze/shared/react';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { fileStatusIn } from '../draft/file-status';
import { useDraftView } from '../draft/use-draft-session';
import { usePlace } from '../draft/use-place';
import { duesDesk } from '../dues-desk';
import { GroupCard } from '../groups/GroupCard';
import { MissingGroups } from '../groups/MissingGroups';
import { useInputServices } from '../input-services';
import { JourneyActions } from '../JourneyActions';
import type { ScreenProps } from '../JourneyPage';
import { newKey } from '../../session/new-key';
import { useGivenDocuments } from '../once-only/use-given-documents';
import { useObjectChoices } from '../once-only/use-object-choices';
import { paysAtOnce } from '../pays-at-once';
import { QuoteCard } from '../QuoteCard';
import { nextScreen, screenPath } from '../screens';
import { slotDesk } from '../slot-desk';
import { SectionIndex } from '../SectionIndex';
import { KeepChoice } from './KeepChoice';

/** One data screen: the fields of its step, their index, what it costs so far. */
export function DataScreen({ code, session, content, screens, screen }: ScreenProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const common = useInputServices();
  const givenDocuments = useGivenDocuments(code, session);
  const choices = useObjectChoices(code, session);
  const client = useApolloClient();
  const services = useMemo(
    () => ({
      ...common,
      ...slotDesk(client, code),
      dues: duesDesk(client, code),
      fileStatus: (fileId: string) => fileStatusIn(session.view().draft, fileId),
      ...(givenDocuments === undefined ? {} : { givenDocuments }),
      ...(session.keepsake.files === undefined ? {} : { waitingFiles: session.keepsake.files }),
    }),
    [client, code, common, givenDocuments, session],
  );
  const formId = useId();
  const view = useDraftView(session);
  const drawGroup = useCallback(
    (section: CompiledSection, node: ReactNode) => (
      <GroupCard session={session} section={section}>
        {node}
      </GroupCard>
    ),
    [session],
  );
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const stepIds = useMemo(() => (screen.stepId === undefined ? [] : [screen.stepId]), [screen.stepId]);
  const step = session.form.steps.find(({ definition }) => definition.id === screen.stepId);
  useSectionAnchor();
  usePlace(code, screen.id, formId, view.status.kind === 'session-lost');
  const advance = async (): Promise<void> => {
    const next = nextScreen(screens, screen);
    if (next === undefined) return;
    setState('working');
    const { kind } = await session.save(next.id);
    setState(kind === 'saved' ? 'idle' : 'failed');
    if (kind === 'saved') void navigate(screenPath(code, next));
  };
  return (
    <div className="row">
      <div className="col-12 col-lg-3">
        {step !== undefined && <SectionIndex session={session} step={step} />}
      </div>
      <div className="col-12 col-lg-8 offset-lg-1">
        {step?.definition.help !== undefined && <p className="lead">{text(step.definition.help)}</p>}
        {step !== undefined && <MissingGroups session={session} step={step} />}
        <FormRenderer
          store={session.store}
          stepIds={stepIds}
          locale={locale}
          services={services}
          newId={newKey}
          provenance={view.provenance}
          choices={choices}
          decorateSection={drawGroup}
          formId={formId}
          headingLevel={2}
          onSubmit={advance}
          onInvalid={(issues) => announceIssues(issues)}
        />
        <QuoteCard quote={view.draft.quote} atOnce={paysAtOnce(content)} />
        {step !== undefined && <KeepChoice code={code} session={session} step={step} />}
        {state === 'failed' && (
          <div className="alert alert-danger" role="alert">
            {t('journey.notSaved')}
          </div>
        )}
        <JourneyActions code={code} session={session} screens={screens} screen={screen}>
          <button type="submit" form={formId} className="btn btn-primary" disabled={state === 'working'}>
            {t('journey.next')}
          </button>
        </JourneyActions>
      </div>
      <p className="visually-hidden" role="status">
        {localize(step?.definition.title, locale)}
      </p>
    </div>
  );
}

/** Coming from the summary's "Modifica", the page opens at the section to be changed. */
function useSectionAnchor(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const wanted = /^#sezione-([\w-]+)$/.exec(hash)?.[1];
    if (wanted === undefined) return;
    const section = document.querySelector<HTMLElement>(`section[id$="-section-${wanted}-section"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }, [hash]);
}

/** The renderer's own summary takes the focus; the page only makes sure that it is in sight. */
function announceIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) document.querySelector('.fr-summary')?.scrollIntoView({ block: 'start' });
}
