import type { ReactNode } from 'react';
import { useSession } from '../session/session';
import { NotYours } from '../ui/NotYours';

/** Shows configuration only to who may change it; the server refuses the others anyway. */
export function AdminOnly({ children }: { readonly children: ReactNode }) {
  return useSession().administers ? children : <NotYours />;
}
