import type { MessageKey } from '../../i18n/it';
import type { Sheet } from './sheet';

export interface Voice {
  readonly id: string;
  readonly title: MessageKey;
}

/** The voices that this sheet has, in the order that the model for municipalities asks for. */
export function listVoices(sheet: Sheet, hasTopics: boolean): readonly Voice[] {
  const has = (text: { readonly it: string }): boolean => text.it.trim() !== '';
  const voices: readonly (readonly [boolean, string, MessageKey])[] = [
    [true, 'a-chi-e-rivolto', 'sheet.forWhom'],
    [has(sheet.description), 'descrizione', 'sheet.description'],
    [true, 'come-fare', 'sheet.howTo'],
    [true, 'cosa-serve', 'sheet.needed'],
    [true, 'cosa-si-ottiene', 'sheet.outcome'],
    [true, 'tempi-e-scadenze', 'sheet.times'],
    [has(sheet.costs), 'quanto-costa', 'sheet.costs'],
    [true, 'accedi-al-servizio', 'sheet.access'],
    [has(sheet.constraints), 'vincoli', 'sheet.constraints'],
    [has(sheet.specialCases), 'casi-particolari', 'sheet.specialCases'],
    [has(sheet.moreInformation), 'ulteriori-informazioni', 'sheet.moreInformation'],
    [true, 'condizioni-di-servizio', 'sheet.conditions'],
    [true, 'contatti', 'sheet.contacts'],
    [hasTopics, 'argomenti', 'sheet.topics'],
  ];
  return voices.filter(([present]) => present).map(([, id, title]) => ({ id, title }));
}
