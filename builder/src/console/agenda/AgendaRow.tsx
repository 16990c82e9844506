import { useMutation } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import {
  NoteAttendanceDocument,
  OfficeAgendaDocument,
  type AgendaEntryFragment,
  type Attendance,
} from '../../graphql/generated/graphql';
import { formatTime } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Badge, type BadgeTone } from '../../ui/Badge';
import { Button, IconButton } from '../../ui/Button';
import { useNotify } from '../../ui/notify';

const TONES: Readonly<Record<AgendaEntryFragment['state'], BadgeTone>> = {
  HELD: 'warn',
  BOOKED: 'accent',
  ARRIVED: 'ok',
  ABSENT: 'idle',
  CANCELLED: 'idle',
};

interface AgendaRowProps {
  readonly entry: AgendaEntryFragment;
  readonly showOffice: boolean;
  readonly onDismiss: () => void;
}

/** Who comes and for what; what can be noted now. */
export function AgendaRow({ entry, showOffice, onDismiss }: AgendaRowProps) {
  const { t, locale } = useLanguage();
  const { state, startsAt, endsAt, topic, reason, email, phone, cancelReason, office, code } = entry;
  const name = `${entry.givenName} ${entry.familyName}`;
  return (
    <tr data-over={state === 'CANCELLED' || undefined}>
      <th scope="row" className="agenda-time">
        {formatTime(startsAt, locale)}–{formatTime(endsAt, locale)}
      </th>
      <td>
        <strong>{name}</strong>
        <span className="small muted agenda-more">{[email, phone].filter(Boolean).join(' · ')}</span>
      </td>
      <td>
        {localize(topic, locale)}
        {showOffice ? <span className="small muted agenda-more">{office.name}</span> : null}
        {reason === '' ? null : <span className="small agenda-more">{reason}</span>}
      </td>
      <td>
        <Badge tone={TONES[state]}>{t(`agenda.state.${state}`)}</Badge>
        {cancelReason === null ? null : <span className="small muted agenda-more">{cancelReason}</span>}
      </td>
      <td className="row-action">
        <Attendances code={code} state={state} name={name} />
        {(state === 'BOOKED' || state === 'HELD') && Date.parse(startsAt) > Date.now() ? (
          <IconButton icon="trash" label={t('agenda.dismiss-named', { name })} onPress={onDismiss} />
        ) : null}
      </td>
    </tr>
  );
}

interface AttendancesProps extends Pick<AgendaEntryFragment, 'code' | 'state'> {
  readonly name: string;
}

function Attendances({ code, state, name }: AttendancesProps) {
  const { t } = useLanguage();
  const notify = useNotify();
  const [mutate, { loading }] = useMutation(NoteAttendanceDocument, {
    refetchQueries: [OfficeAgendaDocument],
  });
  const note = async (attendance: Attendance) => {
    const noted = await mutate({ variables: { code, attendance } }).then(
      ({ data }) => data?.noteAttendance.__typename === 'AppointmentPayload',
      () => false,
    );
    if (!noted) notify({ text: t('agenda.failed-action') });
  };
  if (state === 'ARRIVED' || state === 'ABSENT')
    return (
      <Button
        variant="quiet"
        isPending={loading}
        aria-label={t('agenda.undo-named', { name })}
        onPress={() => void note('EXPECTED')}
      >
        {t('agenda.undo')}
      </Button>
    );
  return state === 'BOOKED' ? (
    <>
      <Button
        icon="check"
        isPending={loading}
        aria-label={t('agenda.arrived-named', { name })}
        onPress={() => void note('ARRIVED')}
      >
        {t('agenda.arrived')}
      </Button>{' '}
      <Button
        variant="quiet"
        isPending={loading}
        aria-label={t('agenda.absent-named', { name })}
        onPress={() => void note('ABSENT')}
      >
        {t('agenda.absent')}
      </Button>
    </>
  ) : null;
}
