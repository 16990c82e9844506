import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from '@apollo/client/react';
import { UpdateProfileDocument } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { useKnownCitizen } from '../../session/session';
import type { ScreenProps } from '../JourneyPage';
import { ForAnother } from '../for-whom/ForAnother';
import { nextScreen, screenPath } from '../screens';
import { ConsentNotice } from './ConsentNotice';

/** The notice on personal data, and the one thing that is really a choice: keeping data for the next requests. */
export function ConsentScreen({ code, session, content, screens, screen }: ScreenProps): ReactNode {
  const t = usePersonalT();
  const navigate = useNavigate();
  const hasArea = useKnownCitizen() !== undefined;
  const [updateProfile] = useMutation(UpdateProfileDocument);
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const proceed = async (reuseData: boolean): Promise<void> => {
    const next = nextScreen(screens, screen);
    if (next === undefined || state === 'working') return;
    setState('working');
    try {
      if (hasArea) await updateProfile({ variables: { reuseData } });
      const { kind } = await session.save(next.id);
      if (kind === 'saved') void navigate(screenPath(code, next));
      setState(kind === 'saved' ? 'idle' : 'failed');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="row">
      <div className="col-12 col-lg-8">
        <div className="richtext-wrapper">
          <ConsentNotice content={content} />
          <ForAnother session={session} content={content} code={code} />
          {hasArea && (
            <>
              <h2 className="h4">{t('consent.reuseTitle')}</h2>
              <p>{t('consent.reuseText')}</p>
            </>
          )}
          <p>{t('consent.acknowledge')}</p>
        </div>
        {state === 'failed' && (
          <div className="alert alert-danger" role="alert">
            {t('consent.failed')}
          </div>
        )}
        <div className="journey-buttons consent-buttons">
          <button
            type="button"
            className="btn btn-primary"
            disabled={state === 'working'}
            onClick={() => void proceed(hasArea)}
          >
            {t(hasArea ? 'consent.all' : 'journey.next')}
          </button>
          {hasArea && (
            <button
              type="button"
              className="btn btn-outline-primary"
              disabled={state === 'working'}
              onClick={() => void proceed(false)}
            >
              {t('consent.necessary')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
