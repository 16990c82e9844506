import type { FieldDefinition, Text } from '@istanze/shared';
import type { ActivityView } from '../activity-type';
import { fieldOf } from '../declare';

const FIRST: Text = {
  it: 'È la prima richiesta: il termine si ferma finché il cittadino risponde, per 30 giorni al più.',
  en: 'This is the first request: the term stands still until the citizen answers, for 30 days at most.',
};
const AGAIN: Text = {
  it: 'Il termine è già stato sospeso una volta: questa richiesta non lo ferma (legge 241/1990, art. 2, comma 7).',
  en: 'The term has been suspended once already: this request does not stop it (law 241/1990, art. 2 c. 7).',
};

/** What the request does to the term: the law suspends it once. */
export function suspensionNote({ instance }: ActivityView): readonly FieldDefinition[] {
  const marks = instance.workflow?.term.marks ?? [];
  const again = marks.some(({ mark }) => mark === 'supplement-requested');
  const settings = { text: { ...(again ? AGAIN : FIRST) }, tone: again ? 'warning' : 'info' };
  return [fieldOf('suspension', 'note', { it: 'Termine', en: 'Term' }, { settings })];
}
