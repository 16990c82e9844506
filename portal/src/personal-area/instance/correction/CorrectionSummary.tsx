import { useEffect, useRef, type ReactNode } from 'react';
import { printChanges, type Answers } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { useLocale } from '../../../i18n/localization';
import { usePersonalT } from '../../../i18n/personal-texts';
import { useReason } from '../../../i18n/reason-text';
import { Corrections } from './Corrections';
import type { CorrectionState } from './use-correction';

interface CorrectionSummaryProps {
  readonly store: AnswerStore;
  readonly before: Answers;
  readonly state: CorrectionState;
  onEdit(): void;
  onConfirm(): void;
}

/** What was answered before and now, right before it is confirmed. */
export function CorrectionSummary({
  store,
  before,
  state,
  onEdit,
  onConfirm,
}: CorrectionSummaryProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sides = { before, after: store.answers() };
  const busy = state.kind === 'sending';
  return (
    <div className="row">
      <div className="col-12 col-lg-8">
        <h2 className="h4" tabIndex={-1} ref={heading}>
          {t('correct.summary')}
        </h2>
        <Corrections corrections={printChanges(store.form, sides, locale, store.context)} />
        <div className="callout callout-highlight note">
          <p>{t('correct.declaration')}</p>
        </div>
        <Problem state={state} />
        <div className="d-flex flex-wrap gap-3 mt-4">
          <button type="button" className="btn btn-primary" aria-disabled={busy} onClick={onConfirm}>
            {busy ? t('action.sending') : t('correct.confirm')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onEdit}>
            {t('correct.edit')}
          </button>
        </div>
      </div>
    </div>
  );
}

function Problem({ state }: Pick<CorrectionSummaryProps, 'state'>): ReactNode {
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
