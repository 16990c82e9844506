import type { ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';
import type { PersonalKey } from '../../i18n/personal/it';
import { useReason } from '../../i18n/reason-text';
import type { SubmitState } from './use-submit';

type Told = Exclude<SubmitState['kind'], 'idle' | 'sending' | 'sent' | 'invalid' | 'refused'>;

const TEXTS: Readonly<Record<Told, PersonalKey>> = {
  changed: 'submit.changed',
  'not-saved': 'submit.notSaved',
  offline: 'submit.offline',
  'session-lost': 'submit.sessionLost',
};

/** Why the request was not sent, and what to do. */
export function SubmitNotice({ state }: { readonly state: SubmitState }): ReactNode {
  const t = usePersonalT();
  const reason = useReason();
  switch (state.kind) {
    case 'idle':
    case 'sending':
    case 'sent':
      return null;
    case 'invalid':
      return (
        <Notice text={t('submit.invalid')}>
          <ul>
            {state.issues.map(({ path, code, message }) => (
              <li key={`${path} ${code}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      );
    case 'refused':
      return <Notice text={reason(state.reason)} />;
    default:
      return <Notice text={t(TEXTS[state.kind])} />;
  }
}

function Notice({ text, children }: { readonly text: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="alert alert-warning" role="alert" tabIndex={-1} ref={(box) => box?.focus()}>
      <p>{text}</p>
      {children}
    </div>
  );
}
