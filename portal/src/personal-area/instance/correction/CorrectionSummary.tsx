import { useEffect, useRef, type ReactNode } from 'react';
import { printChanges, type Answers } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { useLocale } from '../../../i18n/localization';
import { usePersonalT } from '../../../i18n/personal-texts';
import { ChangeProblem } from '../ChangeProblem';
import type { ChangeState } from '../use-change';
import { Corrections } from './Corrections';

interface CorrectionSummaryProps {
  readonly store: AnswerStore;
  readonly before: Answers;
  readonly state: ChangeState;
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
        <ChangeProblem state={state} />
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
