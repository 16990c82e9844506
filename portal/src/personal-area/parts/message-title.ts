import type { MessagePartsFragment } from '../../graphql/generated/graphql';
import type { PersonalTranslate } from '../../i18n/personal-texts';

/** What a message is headed by: what people write to each other has no subject of its own. */
export function messageTitle(
  { from, kind, subject }: Pick<MessagePartsFragment, 'from' | 'kind' | 'subject'>,
  t: PersonalTranslate,
): string {
  if (from === 'citizen') return t('message.yours');
  return kind === 'MESSAGE' || subject === '' ? t('message.fromOffice') : subject;
}
