import type { LogicType } from '@istanze/shared';
import type { MessageKey } from '../i18n/it';

/** What conditions of a flow may read beside answers, as `facts.name`: kept by the server and by the engine. */
export const FLOW_FACTS = {
  assigned: { type: { kind: 'boolean' }, label: 'flow.fact.assigned' },
  registered: { type: { kind: 'boolean' }, label: 'flow.fact.registered' },
  renewal: { type: { kind: 'boolean' }, label: 'flow.fact.renewal' },
  competitive: { type: { kind: 'boolean' }, label: 'flow.fact.competitive' },
  amountDue: { type: { kind: 'any' }, label: 'flow.fact.amountDue' },
  maximumDays: { type: { kind: 'any' }, label: 'flow.fact.maximumDays' },
  channel: { type: { kind: 'any' }, label: 'flow.fact.channel' },
  done: { type: { kind: 'any' }, label: 'flow.fact.done' },
} as const satisfies Readonly<Record<string, { readonly type: LogicType; readonly label: MessageKey }>>;
