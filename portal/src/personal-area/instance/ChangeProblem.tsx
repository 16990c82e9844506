import type { ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';
import { useReason } from '../../i18n/reason-text';
import type { ChangeState } from './use-change';

/** Why a change of a request was not made; nothing while there is no problem. */
export function ChangeProblem({ state }: { readonly state: ChangeState }): ReactNode {
  const t = usePersonalT();
  const reason = useReason();
  if (state.kind === 'invalid')
    return (
      <div className="alert alert-danger" role="alert">
        <ul>
          {state.issues.map(({ path, code, message }) => (
            <li key={`${path} ${code}`}>{message}</li>
          ))}
        </ul>
      </div>
    );
  if (state.kind === 'refused' || state.kind === 'told')
    return (
      <div className="alert alert-warning" role="alert">
        {state.kind === 'refused' ? reason(state.reason) : t(state.key)}
      </div>
    );
  return null;
}
