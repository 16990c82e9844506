import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AppointmentPartsFragment } from '../graphql/generated/graphql';
import { SlotPicker } from './SlotPicker';
import { useWords } from './words/use-words';

interface MoveFormProps {
  readonly appointment: AppointmentPartsFragment;
  readonly busy: boolean;
  onMove(startsAt: string): void;
  onClose(): void;
}

/** Another time at the same office for the same topic. */
export function MoveForm({ appointment, busy, onMove, onClose }: MoveFormProps): ReactNode {
  const w = useWords();
  const [startsAt, setStartsAt] = useState('');
  const [missing, setMissing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <form
      noValidate
      className="booking-body"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(startsAt === '');
        if (startsAt !== '' && !busy) onMove(startsAt);
      }}
    >
      <h2 ref={title} tabIndex={-1} className="h4">
        {w('appointment.moveTitle')}
      </h2>
      <SlotPicker
        officeId={appointment.office.id}
        topicId={appointment.topicId}
        value={startsAt}
        problem={missing ? w('booking.timeMissing') : undefined}
        onChange={(time) => {
          setStartsAt(time);
          setMissing(false);
        }}
      />
      <div className="journey-buttons">
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {w('appointment.goBack')}
        </button>
        <button type="submit" className="btn btn-primary" aria-disabled={busy}>
          {w('appointment.moveConfirm')}
        </button>
      </div>
    </form>
  );
}
