import type { DemoPerson } from '../people';

/** A due as it is entered; amounts in cents. */
export interface NewDue {
  readonly list: string;
  readonly fiscalCode: string;
  readonly reason: string;
  readonly object: string | null;
  readonly date: string;
  readonly amount: number;
  readonly costs: number;
}

/** What each invented person owes at the first start: a fine still reduced, an older one, one already paid. */
export function firstDues(
  { fiscalCode }: DemoPerson,
  today: string,
): readonly (NewDue & { readonly paid: boolean })[] {
  const fine = { list: 'fines', fiscalCode, object: 'Targa AB123CD' };
  return [
    {
      ...fine,
      reason: 'Divieto di sosta',
      date: addDays(today, -1),
      amount: 4200,
      costs: 0,
      paid: false,
    },
    {
      ...fine,
      reason: 'Accesso in zona pedonale senza permesso',
      date: addDays(today, -30),
      amount: 8300,
      costs: 1500,
      paid: false,
    },
    {
      ...fine,
      reason: 'Sosta senza disco orario',
      date: addDays(today, -45),
      amount: 2600,
      costs: 0,
      paid: true,
    },
  ];
}

/** A civil date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
