import { useState } from 'react';
import type { CounterDraftInstanceFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { PageFrame } from '../../ui/PageFrame';
import { CounterDrafts } from './CounterDrafts';
import { CounterForm } from './CounterForm';
import { CounterPerson } from './CounterPerson';
import './counter.css';

/** Files for a person who came, wrote or called: first who it is and how we know, then the same form as online. */
export function CounterPage() {
  const t = useT();
  const [draft, setDraft] = useState<CounterDraftInstanceFragment>();
  return (
    <PageFrame className="counter" title={t('counter.title')}>
      {draft === undefined ? (
        <>
          <CounterDrafts onResumed={setDraft} />
          <CounterPerson onStarted={setDraft} />
        </>
      ) : (
        <CounterForm key={draft.code} draft={draft} onLeave={() => setDraft(undefined)} />
      )}
    </PageFrame>
  );
}
