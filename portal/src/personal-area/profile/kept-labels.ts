import type { PersonalKey } from '../../i18n/personal/it';

const LABELS: Readonly<Record<string, PersonalKey>> = {
  applicant: 'kept.applicant',
  email: 'kept.email',
  mobile: 'kept.mobile',
  residence: 'kept.residence',
  household: 'kept.household',
  isee: 'kept.isee',
  property: 'kept.property',
  vehicle: 'kept.vehicle',
  plate: 'kept.plate',
  iban: 'kept.iban',
  company: 'kept.company',
};

/** What a group of kept data, or a value in it, is called; a name given by a form stays as it is. */
export function keptLabel(key: string, t: (key: PersonalKey) => string): string {
  const label = LABELS[key.replace(/\[\]$/, '')];
  return label === undefined ? key : t(label);
}
