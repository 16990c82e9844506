import type { ReactNode } from 'react';
import { formatTime } from '../i18n/format';
import { useLocale } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { useReason } from '../i18n/reason-text';
import type { DraftSession } from './draft/draft-session';
import { useDraftView } from './draft/use-draft-session';

/** Whether what was typed is safe; always in sight, never loud. */
export function SavedState({ session }: { readonly session: DraftSession }): ReactNode {
  const t = usePersonalT();
  const reason = useReason();
  const locale = useLocale();
  const { status, draft, refusals } = useDraftView(session);
  const { keeps } = session.keepsake.journal;
  switch (status.kind) {
    case 'idle':
      return <Line text={t('saved.at', { time: formatTime(draft.updatedAt, locale) })} />;
    case 'waiting':
    case 'saving':
      return <Line text={t('saved.saving')} />;
    case 'saved':
      return <Line text={t('saved.at', { time: formatTime(status.at, locale) })} />;
    case 'offline':
      return <Line text={t('saved.notYet')} />;
    case 'session-lost':
      return <Line text={t(keeps ? 'saved.sessionLost' : 'saved.sessionLostHere')} />;
    case 'refused':
      return (
        <div className="saved-state saved-offline" role="alert">
          <p>{t('saved.refused')}</p>
          <ul>
            {refusals.map(({ kind, text }) => (
              <li key={text}>{kind === 'message' ? text : reason(text)}</li>
            ))}
          </ul>
        </div>
      );
  }
}

function Line({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="saved-state" role="status">
      {text}
    </p>
  );
}
