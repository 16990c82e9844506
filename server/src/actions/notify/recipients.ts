import type { Text } from '@istanze/shared';
import type { ActionContext } from '../action-type';

/** Whom a notice may be for. */
export const RECIPIENTS: readonly (readonly [string, Text])[] = [
  ['citizen', { it: 'Il cittadino', en: 'The citizen' }],
  ['assignee', { it: 'Chi ha in carico la pratica', en: 'Whoever has the request' }],
  ['office', { it: 'L’ufficio della pratica', en: 'The office of the request' }],
  [
    'asked',
    { it: 'Chi deve dare un parere in questo stato', en: 'Whoever is asked for an opinion in this state' },
  ],
];

export interface StaffRecipients {
  readonly offices: readonly string[];
  readonly people: readonly string[];
}

/** Offices and people of a kind of recipient; an instance that nobody has is its whole office’s. */
export function staffRecipients(to: string, { instance, release }: ActionContext): StaffRecipients {
  if (to === 'asked') {
    const state = release.content.workflow.states.find(({ key }) => key === instance.workflow?.state);
    const performers = (state?.activities ?? []).map(({ performer }) => performer);
    return {
      offices: performers.flatMap(({ offices, people }) => (people?.length ? [] : (offices ?? []))),
      people: performers.flatMap(({ people }) => people ?? []),
    };
  }
  return to === 'assignee' && instance.assigneeId !== null
    ? { offices: [], people: [instance.assigneeId] }
    : { offices: [instance.officeId], people: [] };
}
