import { appointmentsIt } from './appointments';
import { authIt } from './auth';
import { brandingIt } from './branding';
import { communicationsIt } from './communications';
import { documentsIt } from './documents';
import { exportsIt } from './exports';
import { instancesIt } from './instances';
import { libraryIt } from './library';
import { paymentsIt } from './payments';
import { personalIt } from './personal';
import { registerIt } from './register';
import { representationIt } from './representation';

/** Italian texts that the server writes itself, one file per area. */
export const it = {
  ...appointmentsIt,
  ...authIt,
  ...brandingIt,
  ...communicationsIt,
  ...documentsIt,
  ...exportsIt,
  ...instancesIt,
  ...libraryIt,
  ...paymentsIt,
  ...personalIt,
  ...registerIt,
  ...representationIt,
} as const;
export type MessageKey = keyof typeof it;
