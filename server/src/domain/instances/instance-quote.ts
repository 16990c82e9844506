import { computeQuote, evaluateForm, type Locale, localize, readQuote, romeDate } from '@istanze/shared';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { InstanceView } from './instance-view';
import type { QuoteOutput } from './instance.types';

type Quoted = Pick<InstanceView, 'answers' | 'derived' | 'quote'>;

/**
 * What is to be paid: frozen at the decision, a preview from the answers as they stand before it. Integer cents. No stamp
 * duty where the applicant is exempt, or where the form does not ask how they pay it.
 */
export function quoteOf(instance: Quoted, release: CompiledRelease, locale: Locale, at: Date): QuoteOutput {
  const { fees, stampDuty } = release.content.configuration;
  const today = romeDate(at.toISOString());
  const { answers, derived } = instance;
  const { visible, hidden } = evaluateForm(release.form, answers, { today, facts: derived });
  const quote = readQuote(instance.quote) ?? computeQuote(release.content, visible, derived, today);
  const { modeField } = stampDuty;
  const isFree = modeField !== undefined && (visible[modeField] === 'exempt' || hidden.has(modeField));
  return {
    lines: quote.lines.map((line) => ({
      description: localize(
        fees.lines.find(({ key }) => key === line.key)?.description ?? { it: line.description },
        locale,
      ),
      amount: line.amount,
    })),
    total: quote.total,
    stampDuty: isFree ? 0 : stampDuty.onInstance,
    complete: quote.incomplete.length === 0,
  };
}
