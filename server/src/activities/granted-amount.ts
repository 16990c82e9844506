import { randomBytes } from 'node:crypto';
import {
  buildPublicationCode,
  formatMoney,
  isJsonObject,
  localize,
  romeDate,
  type Answers,
  type FieldDefinition,
  type JsonObject,
} from '@istanze/shared';
import type { ActivityView, PerformContext } from './activity-type';
import { computeFormula } from './compute-formula';
import { fieldOf, paragraphOf } from './declare';
import { readBoolean, readNumber, readText, readWords } from './read-settings';

/** Keys of the derived values a grant leaves with the instance: cents, and how it appears in the published list. */
export const GRANTED_AMOUNT = 'grantedAmount';
export const GRANT_PUBLICATION = 'grantPublication';

/** The formula of the amount; none means that no money is granted. */
export function amountSetting(): FieldDefinition {
  return fieldOf(
    'amountFormula',
    'paragraph',
    { it: 'Importo concesso: formula', en: 'Amount granted: formula' },
    {
      help: {
        it: 'Per i contributi. Chi decide vede l’importo calcolato e può cambiarlo, dicendo perché. Vuota: non si concede denaro.',
        en: 'For grants. Who decides sees the amount worked out and may change it, saying why. Empty: no money is granted.',
      },
    },
  );
}

/** What a decision that grants money is set up with. */
export function grantSettings(): readonly FieldDefinition[] {
  return [
    amountSetting(),
    fieldOf(
      'grantBasis',
      'localized-text',
      { it: 'Norma o titolo del contributo', en: 'Law or title of the grant' },
      { help: { it: 'Compare nell’elenco pubblicato.', en: 'It appears in the published list.' } },
    ),
    fieldOf(
      'publishNames',
      'yes-no',
      { it: 'Nell’elenco pubblicato ci sono i nomi', en: 'The published list has names' },
      {
        help: {
          it: 'Mai quando dal contributo si capisce un disagio o lo stato di salute (d.lgs. 33/2013, art. 26, comma 4): allora c’è un codice.',
          en: 'Never where the grant tells of hardship or health (d.lgs. 33/2013, art. 26 c. 4): then there is a code.',
        },
      },
    ),
  ];
}

/** What the form of a decision asks about the amount: the one worked out, or another with its reason. */
export function amountFields(
  settings: JsonObject,
  view: ActivityView,
  drafted?: number,
): readonly FieldDefinition[] {
  if (!grantsMoney(settings)) return [];
  const computed = computeAmount(settings, view);
  const first = drafted ?? computed;
  return [
    fieldOf(
      GRANTED_AMOUNT,
      'money',
      { it: 'Importo concesso', en: 'Amount granted' },
      {
        required: true,
        settings: { min: 0 },
        help: computedHelp(computed),
        ...(first === undefined ? {} : { default: first }),
      },
    ),
    ...(computed === undefined ? [] : [reasonField(computed)]),
  ];
}

function computedHelp(computed: number | undefined) {
  return computed === undefined
    ? {
        it: 'Dai dati della richiesta non si può calcolare: scrivilo tu.',
        en: 'It cannot be worked out from the request: write it yourself.',
      }
    : {
        it: `Calcolato dai dati della richiesta: ${formatMoney(computed, 'it')}.`,
        en: `Worked out from the request: ${formatMoney(computed, 'en')}.`,
      };
}

function reasonField(computed: number): FieldDefinition {
  const differs = { '!=': [{ var: GRANTED_AMOUNT }, { money: computed }] };
  return paragraphOf(
    'amountReason',
    { it: 'Perché l’importo è diverso da quello calcolato', en: 'Why it differs from the amount worked out' },
    { visibleWhen: differs, required: true },
  );
}

/** The words of the decision about the amount, in cents and as it is read. Empty where no money is granted. */
export function amountValues(settings: JsonObject, input: Answers): JsonObject {
  if (!grantsMoney(settings)) return {};
  const cents = readNumber(input, GRANTED_AMOUNT, 0);
  return {
    grantedAmount: formatMoney(cents, 'it'),
    grantedAmountCents: cents,
    amountReason: readText(input, 'amountReason'),
  };
}

/**
 * What a grant leaves with the instance: its amount, and the line of the published list, under a code of its own that a new
 * decision keeps (d.lgs. 33/2013 artt. 26 and 27).
 */
export function grantChanges({
  settings,
  input,
  view,
}: Pick<PerformContext, 'settings' | 'input' | 'view'>): { readonly derived?: JsonObject } {
  if (!grantsMoney(settings)) return {};
  const { derived } = view.instance;
  const before = derived[GRANT_PUBLICATION];
  const code = isJsonObject(before) ? readText(before, 'code') : '';
  return {
    derived: {
      ...derived,
      [GRANTED_AMOUNT]: readNumber(input, GRANTED_AMOUNT, 0),
      [GRANT_PUBLICATION]: {
        code: code === '' ? buildPublicationCode(randomBytes(16)) : code,
        named: readBoolean(settings, 'publishNames'),
        basis: localize(readWords(settings, 'grantBasis', { it: '' }), 'it'),
      },
    },
  };
}

/** The cents that had been proposed, to stand in the form of who decides. */
export function draftedAmount(proposed: JsonObject | undefined): number | undefined {
  const cents = proposed?.['grantedAmountCents'];
  return typeof cents === 'number' ? cents : undefined;
}

function grantsMoney(settings: JsonObject): boolean {
  return readText(settings, 'amountFormula').trim() !== '';
}

/** In whole cents as of the day the request was sent; undefined where an answer it needs is missing. */
function computeAmount(settings: JsonObject, view: ActivityView): number | undefined {
  const { submittedAt } = view.instance;
  if (submittedAt === null) return undefined;
  const computed = computeFormula(readText(settings, 'amountFormula'), view, romeDate(submittedAt));
  return computed.ok && typeof computed.value === 'number' ? Math.round(computed.value) : undefined;
}
