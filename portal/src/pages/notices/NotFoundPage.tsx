import type { ReactNode } from 'react';
import { ContactBlock } from '../../layout/ContactBlock';
import { NotFound } from './NotFound';

export function NotFoundPage(): ReactNode {
  return (
    <>
      <NotFound />
      <ContactBlock />
    </>
  );
}
