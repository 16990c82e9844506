import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from '@apollo/client/react';
import { admittedRepresentation } from '@istanze/shared';
import { DiscardDraftDocument } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { useCitizen } from '../../session/session';
import { draftPlace } from '../draft/journal';
import { forgetDraft } from '../draft/keepsake';
import { useDraftView } from '../draft/use-draft-session';
import type { ScreenProps } from '../JourneyPage';

/** The way to ask for somebody else, where the service admits it, as long as nothing was written for oneself. */
export function ForAnother({
  session,
  content,
  code,
}: Pick<ScreenProps, 'session' | 'content' | 'code'>): ReactNode {
  const t = usePersonalT();
  const navigate = useNavigate();
  const { id } = useCitizen();
  const { draft } = useDraftView(session);
  const [discard, { loading }] = useMutation(DiscardDraftDocument);
  const untouched = draft.step === null && draft.representative === null;
  if (!untouched || admittedRepresentation(content).length === 0) return null;
  const leave = async (): Promise<void> => {
    await discard({ variables: { code } }).catch(() => undefined);
    await forgetDraft(draftPlace(id, code));
    void navigate(`/servizi/${content.service.slug}/richiesta?per=altri`, { replace: true });
  };
  return (
    <p>
      <button
        type="button"
        className="btn btn-link for-another"
        disabled={loading}
        onClick={() => void leave()}
      >
        {t('forWhom.other')}
      </button>
    </p>
  );
}
