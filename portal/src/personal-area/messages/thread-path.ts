/** The last part of the address of the notices that are about no request. */
export const NOTICES = 'avvisi';

/** Where a conversation is read: by the code of its request. */
export function threadPath(instanceCode: string | null): string {
  return `/area-personale/messaggi/${instanceCode ?? NOTICES}`;
}
