import { fieldOf, sheetOf } from '../declare';

/** Which outcome proposes the refusal. */
export const proposalSettings = sheetOf(
  fieldOf(
    'refusalOutcome',
    'text',
    { it: 'Esito che propone il rigetto', en: 'Outcome that proposes the refusal' },
    { settings: { maxLength: 40 }, help: { it: 'Vuoto: “reject”.', en: 'Empty: “reject”.' } },
  ),
);
