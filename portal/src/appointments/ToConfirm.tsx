import { useEffect, useRef, type ReactNode } from 'react';
import { CopyCode } from '../ui/CopyCode';
import { ReturnLink } from './ReturnLink';
import { useWords } from './words/use-words';

interface ToConfirmProps {
  readonly code: string;
  readonly email: string;
  readonly returnTo: string | null;
}

/** Booked without a login: the link in the mail is still to be opened. */
export function ToConfirm({ code, email, returnTo }: ToConfirmProps): ReactNode {
  const w = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page-intro">
      <h1 ref={title} tabIndex={-1}>
        {w('sent.title')}
      </h1>
      <p className="lead">{w('sent.text', { email })}</p>
      <p>{w('sent.spam')}</p>
      <dl className="facts">
        <dt>{w('sent.code')}</dt>
        <dd>
          <CopyCode code={code} />
        </dd>
      </dl>
      {returnTo !== null && <ReturnLink to={returnTo} />}
    </div>
  );
}
