import type { ReactNode } from 'react';
import { usePersonalT } from '../i18n/personal-texts';
import { Icon } from '../ui/Icon';
import type { DraftSession } from './draft/draft-session';
import { useDraftView } from './draft/use-draft-session';

/** Stays in sight however long the page is: the network is away, and what was typed is safe or is not. */
export function OfflineNotice({ session }: { readonly session: DraftSession }): ReactNode {
  const t = usePersonalT();
  const { status } = useDraftView(session);
  if (status.kind !== 'offline') return null;
  return (
    <div className="session-lost offline-notice alert alert-warning" role="alert">
      <div className="container">
        <p>
          <Icon name="wifi" className="icon-sm icon-warning me-2" />
          {t(session.keepsake.journal.keeps ? 'saved.offline' : 'saved.offlineHere')}
        </p>
        <button type="button" className="btn btn-outline-primary" onClick={() => void session.save()}>
          {t('saved.retry')}
        </button>
      </div>
    </div>
  );
}
