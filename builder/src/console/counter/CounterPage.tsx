import { useState } from 'react';
import type { CounterDraftFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useTitle } from '../../ui/use-title';
import { CounterForm } from './CounterForm';
import { CounterPerson } from './CounterPerson';
import './counter.css';

/** Files for a person who came, wrote or called: first who it is and how we know, then the same form as online. */
export function CounterPage() {
  const t = useT();
  const [draft, setDraft] = useState<CounterDraftFragment['instance']>();
  useTitle(t('counter.title'));
  return (
    <div className="page counter">
      <div className="page-head">
        <h1>{t('counter.title')}</h1>
      </div>
      {draft === undefined ? (
        <CounterPerson onStarted={setDraft} />
      ) : (
        <CounterForm key={draft.code} draft={draft} onLeave={() => setDraft(undefined)} />
      )}
    </div>
  );
}
