import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../ui/Icon';
import { useWords } from './words/use-words';

/** The way back to the request that waits meanwhile. */
export function ReturnLink({ to }: { readonly to: string }): ReactNode {
  const w = useWords();
  return (
    <p className="booking-return">
      {w('booking.returnText')}{' '}
      <Link to={to}>
        <Icon name="arrow-left" className="icon-primary icon-sm me-1" />
        {w('booking.return')}
      </Link>
    </p>
  );
}
