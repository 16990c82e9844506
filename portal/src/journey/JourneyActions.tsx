import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { usePersonalT } from '../i18n/personal-texts';
import { useKnownCitizen } from '../session/session';
import type { DraftSession } from './draft/draft-session';
import { SavedState } from './SavedState';
import { previousScreen, screenPath, type Screen } from './screens';

interface JourneyActionsProps {
  readonly code: string;
  readonly session: DraftSession;
  readonly screens: readonly Screen[];
  readonly screen: Screen;
  /** The main button. */
  readonly children: ReactNode;
}

/** Back, save and go on later, forward: the same three on every screen. */
export function JourneyActions({ code, session, screens, screen, children }: JourneyActionsProps): ReactNode {
  const t = usePersonalT();
  const navigate = useNavigate();
  const canComeBack = useKnownCitizen() !== undefined;
  const [leaving, setLeaving] = useState(false);
  const back = previousScreen(screens, screen);
  const leave = async (): Promise<void> => {
    setLeaving(true);
    const { kind } = await session.save(screen.id);
    setLeaving(false);
    if (kind === 'saved' || kind === 'idle') void navigate('/area-personale/attivita?bozza=salvata');
  };
  return (
    <div className="journey-actions">
      <SavedState session={session} />
      <div className="journey-buttons">
        {back !== undefined && (
          <button
            type="button"
            className="btn btn-outline-primary journey-back"
            onClick={() => {
              void session.save(back.id);
              void navigate(screenPath(code, back));
            }}
          >
            {t('journey.back')}
          </button>
        )}
        {canComeBack && (
          <button
            type="button"
            className="btn btn-outline-primary journey-save"
            disabled={leaving}
            onClick={() => void leave()}
          >
            <span className="d-none d-md-inline">{t('journey.saveLater')}</span>
            <span className="d-md-none">{t('journey.save')}</span>
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
