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
import { GoTo } from '../ui/GoTo';
import { PageSkeleton } from '../ui/PageSkeleton';
import { PageTitle } from '../ui/PageTitle';
import { ConflictPanel } from './ConflictPanel';
import { FormChangeNotice } from './FormChangeNotice';
import { ConsentScreen } from './screens/ConsentScreen';
import { DataScreen } from './screens/DataScreen';
import { SummaryScreen } from './screens/SummaryScreen';
import type { DraftSession } from './draft/draft-session';
import { useDraftSession, useDraftView } from './draft/use-draft-session';
import { chooseScreen, listScreens, screenPath, type Screen } from './screens';
import { Stepper } from './Stepper';

/** The journey of a request: one screen at a time, from the consent to the summary. */
export function JourneyPage(): ReactNode {
  const { code = '' } = useParams();
  const open = useDraftSession(code);
  switch (open.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'failed':
      return <ErrorNotice onRetry={open.retry} />;
    case 'missing':
      return <NotFound />;
    case 'sent':
      return <GoTo to={`/pratiche/${code}`} />;
    case 'ready':
      return <Journey code={code} session={open.session} content={open.content} />;
  }
}

interface JourneyProps {
  readonly code: string;
  readonly session: DraftSession;
  readonly content: ReleaseContent;
}

function Journey({ code, session, content }: JourneyProps): ReactNode {
  const { step } = useParams();
  const { draft } = useDraftView(session);
  const screens = listScreens(content);
  const screen = chooseScreen(screens, step, draft.step);
  if (screen === undefined) return <NotFound />;
  if (screen.id !== step) return <GoTo to={screenPath(code, screen)} />;
  return <JourneyFrame code={code} session={session} content={content} screens={screens} screen={screen} />;
}

export interface ScreenProps extends JourneyProps {
  readonly screens: readonly Screen[];
  readonly screen: Screen;
}

function JourneyFrame(props: ScreenProps): ReactNode {
  const { code, session, content, screen, screens } = props;
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
        <Stepper screens={screens} current={screen} />
        <FormChangeNotice code={code} session={session} />
        <ConflictPanel session={session} />
        <div className="journey-body">
          <ScreenView {...props} />
        </div>
      </div>
      <ContactBlock />
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

/** What waits to be saved is sent when the page is left or put aside. */
function useLeaveWarning(session: DraftSession): void {
  useEffect(() => {
    const save = (): void => {
      if (document.visibilityState === 'hidden') void session.save();
    };
    document.addEventListener('visibilitychange', save);
    return () => document.removeEventListener('visibilitychange', save);
  }, [session]);
}
