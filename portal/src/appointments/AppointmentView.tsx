import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AppointmentPartsFragment } from '../graphql/generated/graphql';
import { safeReturnPath } from '../session/access-path';
import { useKnownCitizen } from '../session/session';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { useFocusBack } from '../ui/use-focus-back';
import { AppointmentFacts } from './AppointmentFacts';
import { MoveForm } from './MoveForm';
import { ReturnLink } from './ReturnLink';
import { useChange } from './use-change';
import type { BookingKey } from './words/it';
import { useWords } from './words/use-words';

interface AppointmentViewProps {
  readonly known: AppointmentPartsFragment;
  readonly token: string | null;
}

/** An appointment as it stands, and what its person can do with it. */
export function AppointmentView({ known, token }: AppointmentViewProps): ReactNode {
  const w = useWords();
  const citizen = useKnownCitizen();
  const [query] = useSearchParams();
  const { appointment, notice, failed, busy, perform } = useChange(known, token);
  const [open, setOpen] = useState<'move' | 'cancel'>();
  const mover = useFocusBack(open === 'move');
  const { state, code, email, cancelReason } = appointment;
  const back = query.get('ritorno');
  const justBooked =
    notice === 'appointment.booked' || (notice === undefined && query.get('prenotato') === '1');
  const done = async (work: Promise<boolean>): Promise<void> => {
    if (await work) setOpen(undefined);
  };
  return (
    <>
      <div className="page-intro">
        <PageTitle>{w(titleOf(state, justBooked))}</PageTitle>
        {state === 'BOOKED' && justBooked && <p className="lead">{w('appointment.bookedText', { email })}</p>}
        {back !== null && <ReturnLink to={safeReturnPath(back)} />}
        {appointment.cancelledByOffice && (
          <p className="alert alert-warning">{w('appointment.byOffice', { reason: cancelReason ?? '' })}</p>
        )}
        <p
          role="status"
          className={notice === undefined || justBooked ? 'visually-hidden' : 'alert alert-success'}
        >
          {notice === undefined ? '' : w(notice)}
        </p>
        {failed !== undefined && (
          <p role="alert" className="alert alert-danger">
            {w(failed)}
          </p>
        )}
      </div>
      {state === 'HELD' && token !== null && (
        <button
          type="button"
          className="btn btn-primary booking-confirm"
          aria-disabled={busy}
          onClick={() => void perform({ kind: 'confirm' })}
        >
          {w('appointment.confirm')}
        </button>
      )}
      <AppointmentFacts appointment={appointment} />
      {appointment.canChange && open !== 'move' && (
        <p className="sheet-actions">
          <a className="btn btn-primary" href={calendarUrl(code, token)} download>
            <Icon name="calendar" className="icon-white icon-sm me-2" />
            {w('appointment.calendar')}
          </a>
          <button
            ref={mover}
            type="button"
            className="btn btn-outline-primary"
            onClick={() => setOpen('move')}
          >
            {w('appointment.move')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={() => setOpen('cancel')}>
            {w('appointment.cancel')}
          </button>
        </p>
      )}
      {open === 'move' && (
        <MoveForm
          appointment={appointment}
          busy={busy}
          onMove={(startsAt) => void done(perform({ kind: 'move', startsAt }))}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'cancel' && (
        <CancelDialog
          busy={busy}
          onCancel={() => void done(perform({ kind: 'cancel' }).then(() => true))}
          onClose={() => setOpen(undefined)}
        />
      )}
      <p>
        {citizen !== undefined && (
          <Link className="me-4" to="/area-personale">
            {w('appointment.toArea')}
          </Link>
        )}
        <Link to="/appuntamenti">{w('appointment.another')}</Link>
      </p>
    </>
  );
}

function titleOf(state: AppointmentPartsFragment['state'], justBooked: boolean): BookingKey {
  if (state === 'HELD') return 'appointment.held';
  return state === 'BOOKED' && justBooked ? 'appointment.booked' : 'appointment.title';
}

function calendarUrl(code: string, token: string | null): string {
  return `/calendar/${code}.ics${token === null ? '' : `?chiave=${encodeURIComponent(token)}`}`;
}

interface CancelDialogProps {
  readonly busy: boolean;
  onCancel(): void;
  onClose(): void;
}

function CancelDialog({ busy, onCancel, onClose }: CancelDialogProps): ReactNode {
  const w = useWords();
  return (
    <Dialog
      title={w('appointment.cancelTitle')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {w('appointment.goBack')}
          </button>
          <button type="button" className="btn btn-primary" aria-disabled={busy} onClick={onCancel}>
            {w('appointment.cancel')}
          </button>
        </>
      }
    >
      <p>{w('appointment.cancelText')}</p>
    </Dialog>
  );
}
