import type { PersonalKey } from '../../i18n/personal/it';
import type { LiveInstance } from './use-live-instance';

export interface NextStep {
  readonly key: PersonalKey;
  /** The day it is due, where there is one. */
  readonly date: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

type Source = Pick<LiveInstance, 'office' | 'term' | 'quote' | 'payments'> & {
  readonly applicant: Pick<LiveInstance['applicant'], 'email'>;
};

/** "Prossimi passi": who does what until when, and when there is something to pay. */
export function listNextSteps({ office, term, quote, payments, applicant }: Source): readonly NextStep[] {
  const fees = quote.lines.reduce((sum, { amount }) => sum + amount, 0);
  const finalDate = term?.finalDate ?? null;
  const steps: readonly (NextStep | undefined)[] = [
    { key: 'next.examined', date: null, params: { office: office.name, officer: office.caseOfficer } },
    { key: 'next.asked', date: null, params: {} },
    finalDate === null
      ? undefined
      : { key: 'next.answered', date: finalDate, params: { days: term?.maximumDays ?? 0 } },
    fees > 0 && payments.length === 0 ? { key: 'next.paid', date: null, params: {} } : undefined,
    { key: applicant.email === null ? 'next.notifiedHere' : 'next.notified', date: null, params: {} },
  ];
  return steps.filter((step) => step !== undefined);
}
