import { fieldOf, sheetOf } from '../declare';
import { amountSetting } from '../granted-amount';

/** Which outcome proposes the refusal, and the amount that is proposed. */
export const proposalSettings = sheetOf(
  fieldOf(
    'refusalOutcome',
    'text',
    { it: 'Esito che propone il rigetto', en: 'Outcome that proposes the refusal' },
    { settings: { maxLength: 40 }, help: { it: 'Vuoto: “reject”.', en: 'Empty: “reject”.' } },
  ),
  amountSetting(),
);
