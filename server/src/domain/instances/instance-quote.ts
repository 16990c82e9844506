import { computeQuote, evaluateForm, type Locale, localize, readQuote, romeDate } from '@istanze/shared';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { InstanceView } from './instance-view';
import type { QuoteOutput } from './instance.types';

/** What is to be paid: frozen at the decision, a preview from the answers as they stand before it. Integer cents. */
export function quoteOf(
  instance: InstanceView,
  release: CompiledRelease,
  locale: Locale,
  at: Date,
): QuoteOutput {
  const { fees, stampDuty } = release.content.configuration;
  const frozen = readQuote(instance.quote);
  const quote = frozen ?? preview(instance, release, at);
  const { modeField } = stampDuty;
  const exempt = modeField !== undefined && instance.answers[modeField] === 'exempt';
  return {
    lines: quote.lines.map((line) => ({
      description: localize(
        fees.lines.find(({ key }) => key === line.key)?.description ?? { it: line.description },
        locale,
      ),
      amount: line.amount,
    })),
    total: quote.total,
    stampDuty: exempt ? 0 : stampDuty.onInstance,
    complete: quote.incomplete.length === 0,
  };
}

function preview(instance: InstanceView, release: CompiledRelease, at: Date) {
  const today = romeDate(at.toISOString());
  const { derived } = instance;
  const { visible } = evaluateForm(release.form, instance.answers, { today, facts: derived });
  return computeQuote(release.content, visible, derived, today);
}
