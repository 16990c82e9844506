import { useState } from 'react';
import type { CounterDraftInstanceFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useTitle } from '../../ui/use-title';
import { CounterDrafts } from './CounterDrafts';
import { CounterForm } from './CounterForm';
import { CounterPerson } from './CounterPerson';
import './counter.css';

/** Files for a person who came, wrote or called: first who it is and how we know, then the same form as online. */
export function CounterPage() {
  const t = useT();
  const [draft, setDraft] = useState<CounterDraftInstanceFragment>();
  useTitle(t('counter.title'));
  return (
    <div className="page counter">
      <div className="page-head">
        <h1>{t('counter.title')}</h1>
      </div>
      {draft === undefined ? (
        <>
          <CounterDrafts onResumed={setDraft} />
          <CounterPerson onStarted={setDraft} />
        </>
      ) : (
        <CounterForm key={draft.code} draft={draft} onLeave={() => setDraft(undefined)} />
      )}
    </div>
  );
}
