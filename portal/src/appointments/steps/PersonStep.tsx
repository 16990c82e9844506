import { useId, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { parseBranding } from '@istanze/shared';
import { accessPath } from '../../session/access-path';
import { useKnownCitizen, useSession } from '../../session/session';
import { PortalLink } from '../../ui/PortalLink';
import { stepPath, type Booking } from '../booking-steps';
import { described, Problem } from '../Problem';
import type { BookingKey } from '../words/it';
import { useWords } from '../words/use-words';
import type { StepProps } from './step-props';

type PersonPart = 'givenName' | 'familyName' | 'email' | 'phone';
const AUTOCOMPLETE = {
  givenName: 'given-name',
  familyName: 'family-name',
  email: 'email',
  phone: 'tel',
} as const;
const TYPES = { givenName: 'text', familyName: 'text', email: 'email', phone: 'tel' } as const;

/** Who comes: known from the login, or written here. */
export function PersonStep(props: StepProps): ReactNode {
  const w = useWords();
  const { tenant } = useSession();
  const citizen = useKnownCitizen();
  return (
    <>
      {citizen === undefined ? (
        <>
          <LoginInvitation />
          <Entry {...props} part="givenName" label="booking.givenName" />
          <Entry {...props} part="familyName" label="booking.familyName" />
        </>
      ) : (
        <>
          <p className="booking-known">
            <strong>
              {citizen.givenName} {citizen.familyName}
            </strong>
          </p>
          <p>{w('booking.personKnown')}</p>
        </>
      )}
      <Entry {...props} part="email" label="booking.email" help="booking.emailHelp" />
      <Entry {...props} part="phone" label="booking.phone" help="booking.phoneHelp" />
      <p>
        {w('booking.privacy')}{' '}
        <PortalLink to={parseBranding(tenant.branding).footer.privacyUrl}>
          {w('booking.privacyLink')}
        </PortalLink>
      </p>
    </>
  );
}

function LoginInvitation(): ReactNode {
  const w = useWords();
  const [query] = useSearchParams();
  return (
    <div className="callout callout-highlight note booking-login">
      <p>{w('booking.loginText')}</p>
      <Link className="btn btn-outline-primary" to={accessPath(stepPath(query, 'richiedente'))}>
        {w('booking.login')}
      </Link>
    </div>
  );
}

interface EntryProps extends StepProps {
  readonly part: PersonPart;
  readonly label: BookingKey;
  readonly help?: BookingKey;
}

function Entry({ part, label, help, booking, problems, onChange }: EntryProps): ReactNode {
  const w = useWords();
  const id = useId();
  const key = problems[part];
  const problem = key === undefined ? undefined : w(key);
  const write = (value: string): Partial<Booking> => ({ [part]: value });
  return (
    <div className="plain-field">
      <label htmlFor={id}>{w(label)}</label>
      <input
        id={id}
        className="form-control"
        type={TYPES[part]}
        autoComplete={AUTOCOMPLETE[part]}
        maxLength={part === 'email' ? 254 : 80}
        value={booking[part]}
        onChange={(event) => onChange(write(event.target.value))}
        {...described(id, problem, help !== undefined)}
      />
      {help !== undefined && (
        <small id={`${id}-help`} className="form-text">
          {w(help)}
        </small>
      )}
      <Problem id={id}>{problem}</Problem>
    </div>
  );
}
