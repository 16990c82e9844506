import {
  fail,
  formatMoney,
  ok,
  readQuote,
  type JsonObject,
  type Result,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, filesOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readNumber, readText } from '../read-settings';

const MEANS: readonly (readonly [string, Text])[] = [
  ['bank-transfer', { it: 'Bonifico', en: 'Bank transfer' }],
  ['postal-order', { it: 'Bollettino postale', en: 'Postal order' }],
  ['card', { it: 'Carta allo sportello', en: 'Card at the counter' }],
  ['cash', { it: 'Contanti in tesoreria', en: 'Cash at the treasury' }],
];

export function inputForm(
  _settings: JsonObject,
  _outcome: string,
  { instance }: ActivityView,
): readonly SectionDefinition[] {
  const due = readQuote(instance.quote)?.total ?? 0;
  return [
    sectionOf(
      'payment',
      { it: 'Pagamento ricevuto', en: 'Payment received' },
      fieldOf(
        'amount',
        'money',
        { it: 'Importo ricevuto', en: 'Amount received' },
        {
          required: true,
          help: {
            it: `Deve essere quello dovuto: ${formatMoney(due, 'it')}.`,
            en: `It must be the amount due: ${formatMoney(due, 'en')}.`,
          },
        },
      ),
      fieldOf(
        'paidOn',
        'date',
        { it: 'Giorno in cui è arrivato', en: 'Day it arrived' },
        { required: true, settings: { maxDays: 0 } },
      ),
      fieldOf(
        'means',
        'choice',
        { it: 'Come è stato pagato', en: 'How it was paid' },
        { required: true, settings: optionsOf(MEANS) },
      ),
      fieldOf(
        'reference',
        'text',
        { it: 'Riferimento: CRO, numero della ricevuta', en: 'Reference: transfer code, receipt number' },
        { required: true, settings: { maxLength: 80 } },
      ),
      filesOf('proof', { it: 'Prova del pagamento', en: 'Proof of payment' }, { required: true }),
      paragraphOf('notes', { it: 'Note', en: 'Notes' }),
    ),
  ];
}

/** Refused when the amount is not the one due: `amount-not-due`. */
export async function perform({ input, view, actor }: PerformContext): Promise<Result<Performed>> {
  const due = readQuote(view.instance.quote)?.total ?? 0;
  if (readNumber(input, 'amount', 0) !== due)
    return fail([{ code: 'amount-not-due', path: 'amount', params: { due } }]);
  return ok({
    changes: {},
    values: {
      amount: due,
      paidOn: readText(input, 'paidOn'),
      means: readText(input, 'means'),
      reference: readText(input, 'reference'),
      files: input['proof'] ?? [],
      notes: readText(input, 'notes'),
      recordedBy: actor.kind === 'staff' ? actor.id : '',
    },
  });
}
