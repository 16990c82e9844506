/** What every text of a service may name between braces: the instance, who asked, the office. */
export const INSTANCE_PLACEHOLDERS = [
  'code',
  'protocol',
  'applicant',
  'applicantName',
  'fiscalCode',
  'applicantFiscalCode',
  'service',
  'office',
  'officeEmail',
  'caseOfficer',
  'tenant',
  'cadastralCode',
  'submittedOn',
  'today',
  'url',
] as const;
export type InstancePlaceholder = (typeof INSTANCE_PLACEHOLDERS)[number];

/** What a text may name because of the work it follows: a decision, a request, a document, an amount. */
export const EVENT_PLACEHOLDERS = [
  'reasons',
  'text',
  'asked',
  'days',
  'remarksAnswer',
  'remedies',
  'amountDue',
  'grantedAmount',
  'amountReason',
  'number',
  'validFrom',
  'validTo',
  'ground',
  'notes',
  'opinion',
  'question',
  'remarks',
  'note',
] as const;
export type EventPlaceholder = (typeof EVENT_PLACEHOLDERS)[number];
