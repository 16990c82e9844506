/** What the operator's list can say of an instance, in the order it stands in until somebody chose. */
export const QUEUE_COLUMNS = [
  'deadline',
  'applicant',
  'service',
  'state',
  'news',
  'assignee',
  'code',
  'protocol',
  'fiscal-code',
  'submitted',
  'labels',
  'office',
] as const;
export type QueueColumn = (typeof QUEUE_COLUMNS)[number];

/** Known columns once each, in the order given; names of another version are left out. */
export function toQueueColumns(names: readonly string[]): readonly QueueColumn[] {
  return [...new Set(names)].flatMap((name) => QUEUE_COLUMNS.find((column) => column === name) ?? []);
}
