import { requestPage } from '../documents';

/** Where a notice leads: to the request, or to the messages where it is about none. */
export function noticePage(origin: string, code: string | null): string {
  return code === null ? `${origin}/area-personale/messaggi` : requestPage(origin, code);
}
