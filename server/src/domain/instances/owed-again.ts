import {
  type Answers,
  computeQuote,
  equalJson,
  evaluateForm,
  type IsoDate,
  type JsonObject,
  valuesOf,
} from '@istanze/shared';
import type { CompiledRelease } from '../../ports/inside/releases';
import { isOfDuty } from './earlier-answers';

interface Sent {
  readonly answers: Answers;
  readonly derived: JsonObject;
}

/** True where other answers would change the fees, the stamp duty or how it was paid. Both are reckoned on the same day. */
export function changesWhatIsOwed(
  { form, content }: CompiledRelease,
  before: Sent,
  after: Sent,
  today: IsoDate,
): boolean {
  const fees = ({ answers, derived }: Sent) => {
    const { visible } = evaluateForm(form, answers, { today, facts: derived });
    const { lines, total, incomplete } = computeQuote(content, visible, derived, today);
    return { lines: lines.map(({ key, amount }) => ({ key, amount })), total, missing: incomplete.length };
  };
  const { modeField } = content.configuration.stampDuty;
  const ofDuty = form.fields.filter((field) => isOfDuty(field, modeField));
  const duty = ({ answers }: Sent) =>
    ofDuty.flatMap((field) => valuesOf(field, answers).map(({ path, value }) => ({ path, value })));
  return !equalJson(fees(before), fees(after)) || !equalJson(duty(before), duty(after));
}
