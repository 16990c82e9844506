import { addDays, romeDate, skipHolidays, type IsoDate, type IsoInstant } from '../kernel';

/** Last day of a term given to the citizen: calendar days from the delivery, moved past holidays (art. 2963 c.c.). */
export function citizenDeadline(deliveredAt: IsoInstant, days: number): IsoDate {
  return skipHolidays(addDays(romeDate(deliveredAt), days));
}
