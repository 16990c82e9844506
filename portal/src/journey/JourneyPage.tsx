import { useEffect, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { ReleaseContent } from '@istanze/shared';
import { usePageHead } from '../app/page-head';
import { useText } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { ContactBlock } from '../layout/ContactBlock';
import { NotFound } from '../pages/notices/NotFound';
import { useSession } from '../session/session';
import { Breadcrumb } from '../ui/Breadcrumb';
import { ErrorNotice } from '../ui/ErrorNotice';
import { GoTo, useServerMove } from '../ui/GoTo';
import { PageSkeleton } from '../ui/PageSkeleton';
import { PageTitle } from '../ui/PageTitle';
import { ConflictPanel } from './ConflictPanel';
import { ActingFor } from './for-whom/WhoAsks';
import { FormChangeNotice } from './FormChangeNotice';
import { OfflineNotice } from './OfflineNotice';
import { ConsentScreen } from './screens/ConsentScreen';
import { DataScreen } from './screens/DataScreen';
import { ScreenOutline } from './screens/ScreenOutline';
import { SummaryScreen } from './screens/SummaryScreen';
import type { DraftSession } from './draft/draft-session';
import { useDraftSession, useReachedScreen } from './draft/use-draft-session';
import { useKnownDraft } from './draft/use-known-draft';
import { chooseScreen, listScreens, screenPath, type Screen } from './screens';
import { Stepper } from './Stepper';

/** The journey of a request: one screen at a time, from the consent to the summary. */
export function JourneyPage(): ReactNode {
  const { code = '' } = useParams();
  const open = useDraftSession(code);
  const known = useKnownDraft(code);
  switch (open.state) {
    case 'loading':
      return known === undefined ? <PageSkeleton /> : <Journey code={code} session={undefined} {...known} />;
    case 'failed':
      return <ErrorNotice onRetry={open.retry} />;
    case 'missing':
      return <NotFound />;
    case 'sent':
      return <GoTo to={`/pratiche/${code}`} />;
    case 'ready':
      return <Journey code={code} session={open.session} content={open.content} reached={null} />;
  }
}

interface JourneyProps {
  readonly code: string;
  /** Undefined while the draft is being opened. */
  readonly session: DraftSession | undefined;
  readonly content: ReleaseContent;
}

/** One component from the first shape to the open draft, so that title and focus stay. */
function Journey({ reached, ...props }: JourneyProps & { readonly reached: string | null }): ReactNode {
  const { code, session, content } = props;
  const { step } = useParams();
  const stored = useReachedScreen(session) ?? reached;
  const screens = listScreens(content);
  const screen = chooseScreen(screens, step, stored);
  useServerMove(screen === undefined || screen.id === step ? undefined : screenPath(code, screen));
  if (session === undefined && screen?.id !== step) return <PageSkeleton />;
  if (screen === undefined) return <NotFound />;
  if (screen.id !== step) return <GoTo to={screenPath(code, screen)} />;
  return <JourneyFrame {...props} screens={screens} screen={screen} />;
}

export interface ScreenProps extends JourneyProps {
  readonly session: DraftSession;
  readonly screens: readonly Screen[];
  readonly screen: Screen;
}

type FrameProps = JourneyProps & Pick<ScreenProps, 'screens' | 'screen'>;

function JourneyFrame({ code, session, content, screen, screens }: FrameProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const { tenant } = useSession();
  const service = text(content.service.title);
  const position = { step: screens.indexOf(screen) + 1, of: screens.length };
  usePageHead({
    title: t('journey.pageTitle', { screen: text(screen.title), service, tenant: tenant.name, ...position }),
  });
  useLeaveWarning(session);
  return (
    <>
      {session === undefined ? null : <OfflineNotice session={session} />}
      <div className="container">
        <Breadcrumb
          crumbs={[
            { label: t('services.title'), to: '/servizi' },
            { label: service, to: `/servizi/${content.service.slug}` },
            { label: text(screen.title) },
          ]}
        />
        <p className="journey-service">{service}</p>
        <PageTitle className="journey-title">{text(screen.title)}</PageTitle>
        {session === undefined ? null : <ActingFor persons={session.view().draft} />}
        <Stepper screens={screens} current={screen} />
        {session === undefined ? null : (
          <>
            <FormChangeNotice code={code} session={session} />
            <ConflictPanel session={session} />
          </>
        )}
        <div className="journey-body">
          {session === undefined ? (
            <ScreenOutline content={content} screen={screen} />
          ) : (
            <ScreenView code={code} session={session} content={content} screens={screens} screen={screen} />
          )}
        </div>
      </div>
      <ContactBlock service={content.service.slug} />
    </>
  );
}

function ScreenView(props: ScreenProps): ReactNode {
  switch (props.screen.kind) {
    case 'consent':
      return <ConsentScreen {...props} />;
    case 'data':
      return <DataScreen key={props.screen.id} {...props} />;
    case 'summary':
      return <SummaryScreen {...props} />;
  }
}

/** What waits to be saved is sent when the page is put aside; where this device keeps nothing, the browser asks before leaving. */
function useLeaveWarning(session: DraftSession | undefined): void {
  useEffect(() => {
    if (session === undefined) return;
    const save = (): void => {
      if (document.visibilityState === 'hidden') void session.save();
    };
    const ask = (event: BeforeUnloadEvent): void => {
      if (!session.keepsake.journal.keeps && session.waits()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', save);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('beforeunload', ask);
    };
  }, [session]);
}
