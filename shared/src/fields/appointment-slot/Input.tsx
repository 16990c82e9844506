import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { addDays, type IsoDate, type Locale } from '../../kernel';
import { OptionsControl } from '../controls/OptionsControl';
import type { InputProps, OfferedSlot } from '../input';
import { appointmentSlot, type AppointmentSlot, type AppointmentSlotSettings } from './field';

type Props = InputProps<AppointmentSlot, AppointmentSlotSettings>;
type Offer =
  | { readonly state: 'asking' | 'missing' | 'failed' }
  | { readonly state: 'offered'; readonly slots: readonly OfferedSlot[] };

/** First the day, then the times that are free on it; what is chosen is kept for a while. */
export function AppointmentSlotInput(props: Props): ReactNode {
  const { id, value, settings, locale, t } = props;
  const { offer, again } = useOffer(props);
  const { holding, choose, keep } = useHold(props, again);
  const over = endOf(holding, value !== null);
  return (
    <div className="fr-slots" id={`${id}-slots`}>
      {offer.state === 'offered' && offer.slots.length > 0 ? (
        <Agenda {...props} slots={offer.slots} onChoose={choose} />
      ) : (
        <>
          <p className="form-text" role="status" id={id} tabIndex={-1}>
            {t(offer.state === 'offered' ? 'field.slot.none' : `field.slot.${offer.state}`)}
          </p>
          {offer.state === 'failed' ? (
            <button type="button" className="btn btn-outline-primary" onClick={again}>
              {t('field.slot.again')}
            </button>
          ) : null}
        </>
      )}
      {value === null ? null : (
        <p className="fr-slot-chosen">
          {t('field.slot.chosen', { slot: appointmentSlot.print(value, settings, locale) })}
        </p>
      )}
      <p className={over === undefined ? 'form-text' : 'fr-slot-over'} role="status">
        {over !== undefined
          ? t(`field.slot.${over}`)
          : holding.state === 'held' && value !== null
            ? t('field.slot.held', { time: clockTime(holding.until) })
            : ''}
      </p>
      {over === 'lapsed' && value !== null ? (
        <button type="button" className="btn btn-outline-primary" onClick={() => keep(value)}>
          {t('field.slot.keep')}
        </button>
      ) : null}
    </div>
  );
}

interface AgendaProps extends Props {
  readonly slots: readonly OfferedSlot[];
  onChoose(slot: OfferedSlot): void;
}

function Agenda(props: AgendaProps) {
  const { id, value, slots, readOnly, required, locale, t, onChange, onChoose } = props;
  const days = [...new Set(slots.map(({ date }) => date))];
  const [picked, setPicked] = useState<IsoDate | undefined>(value?.date);
  const day = days.find((one) => one === picked) ?? days[0];
  const free = slots.filter(({ date }) => date === day);
  const severalOffices = new Set(free.map(({ office }) => office)).size > 1;
  return (
    <>
      <label className="fr-label" htmlFor={id}>
        {t('field.slot.day')}
      </label>
      <select
        id={id}
        className="form-select"
        value={day}
        disabled={readOnly}
        onChange={(event) => setPicked(event.target.value)}
      >
        {days.map((one) => (
          <option key={one} value={one}>
            {dayName(one, locale)}
          </option>
        ))}
      </select>
      <fieldset className="fr-times">
        <legend className="fr-label">{t('field.slot.times')}</legend>
        <OptionsControl
          {...props}
          id={`${id}-times`}
          kind="radio"
          inline
          options={free.map((slot) => ({
            value: slot.id,
            label: severalOffices ? `${slot.time} – ${slot.officeName}` : slot.time,
          }))}
          chosen={value === null ? [] : [value.id]}
          onChoose={(chosen) => {
            const slot = free.find((one) => one.id === chosen);
            if (slot !== undefined) onChoose(slot);
          }}
          onClear={required ? undefined : () => onChange(null)}
        />
      </fieldset>
    </>
  );
}

/** What the agenda offers; asked once the field is drawn, and again when it did not answer or a place was lost. */
function useOffer({ services, settings: { maxDays }, today, path }: Props) {
  const [attempt, setAttempt] = useState(0);
  const [offer, setOffer] = useState<Offer>({ state: 'asking' });
  const { findSlots } = services;
  useEffect(() => {
    if (findSlots === undefined) return setOffer({ state: 'missing' });
    let left = false;
    const last = addDays(today, maxDays);
    findSlots(path).then(
      (slots) => left || setOffer({ state: 'offered', slots: slots.filter(({ date }) => date <= last) }),
      () => left || setOffer({ state: 'failed' }),
    );
    return () => {
      left = true;
    };
  }, [findSlots, path, maxDays, today, attempt]);
  const again = useCallback(() => setAttempt((made) => made + 1), []);
  return { offer, again };
}

type Holding =
  { readonly state: 'none' | 'lost' | 'lapsed' } | { readonly state: 'held'; readonly until: string };

/** How keeping it ended, as far as it is worth saying: a place that was given up has nothing to lapse. */
function endOf({ state }: Holding, isChosen: boolean): 'lost' | 'lapsed' | undefined {
  return state === 'lost' || (state === 'lapsed' && isChosen) ? state : undefined;
}

/**
 * Keeps what is chosen, and what was chosen before this page was opened; without an answer the place is taken with the request,
 * as for everybody. A place whose time has run out is kept again by who asks for it: a page left open keeps none for ever.
 */
function useHold({ services: { holdSlot }, path, value, readOnly, onChange }: Props, again: () => void) {
  const [holding, setHolding] = useState<Holding>({ state: 'none' });
  const wanted = useRef('');
  const keep = (slot: OfferedSlot) => {
    wanted.current = slot.id;
    holdSlot?.(path, slot).then(
      (held) => {
        if (wanted.current !== slot.id) return;
        if (held !== null)
          return setHolding(held.until === null ? { state: 'none' } : { state: 'held', until: held.until });
        onChange(null);
        setHolding({ state: 'lost' });
        again();
      },
      () => undefined,
    );
  };
  const choose = (slot: OfferedSlot) => {
    onChange({ ...slot });
    setHolding({ state: 'none' });
    keep(slot);
  };
  const kept = useRef({ keep, value, readOnly });
  useEffect(() => {
    const first = kept.current;
    if (first.value !== null && !first.readOnly) first.keep(first.value);
  }, []);
  useEffect(() => {
    if (holding.state !== 'held') return undefined;
    const left = Math.min(Math.max(0, Date.parse(holding.until) - Date.now()), LONGEST_WAIT);
    const timer = setTimeout(() => setHolding({ state: 'lapsed' }), left);
    return () => clearTimeout(timer);
  }, [holding]);
  return { holding, choose, keep };
}

/** Milliseconds; a longer one is over at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** `10:20`, on the clocks of Italy. */
function clockTime(instant: string): string {
  const parts = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' } as const;
  return new Intl.DateTimeFormat('it-IT', parts).format(Date.parse(instant));
}

/** `lunedì 3 marzo 2026`. */
function dayName(date: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-IE', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(Date.parse(date));
}
