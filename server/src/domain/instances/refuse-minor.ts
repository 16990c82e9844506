import {
  admitsMinors,
  type IsoDate,
  readFiscalCode,
  type ReleaseContent,
  yearsBetween,
} from '@istanze/shared';
import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import type { CitizenFacts } from './citizen-facts.repository';

const OF_AGE = 18;
/** There the office sees who stands before it, and with whom. */
const AT_THE_COUNTER = 'counter';

/**
 * Why somebody who asks for themselves may not yet: they are under eighteen (art. 2 c.c.) and the service is for people of
 * age. The day of birth is that of the login, else the one that the fiscal code tells.
 */
export function refuseMinor(
  {
    self,
    scheme,
  }: { readonly self: Pick<CitizenFacts, 'fiscalCode' | 'birthDate'>; readonly scheme: string },
  content: Pick<ReleaseContent, 'configuration'>,
  today: IsoDate,
): NotAllowed | undefined {
  const { fiscalCode, birthDate } = self;
  const born = birthDate ?? readFiscalCode(fiscalCode, today)?.birthDate;
  if (scheme === AT_THE_COUNTER || born === undefined || yearsBetween(born, today) >= OF_AGE)
    return undefined;
  return admitsMinors(content) ? undefined : notAllowed('reason.minor');
}
