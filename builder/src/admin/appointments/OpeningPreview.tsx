import { addDays, isClockTime, listSlots, weekday, type Agenda, type IsoDate } from '@istanze/shared';
import { formatLongDate, todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';

const DAYS = 14;

/** The turns of the next two weeks, as these rules open them; rules that are half written open none. */
export function OpeningPreview({ agenda }: { readonly agenda: Agenda }) {
  const { t, locale } = useLanguage();
  const today = todayInRome();
  const whole = {
    ...agenda,
    rules: agenda.rules.filter(
      ({ from, to, minutes }) => isClockTime(from) && isClockTime(to) && minutes >= 5,
    ),
  };
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index)).filter(
    (day) => weekday(day) < 7,
  );
  return (
    <section className="card opening-part" aria-labelledby="opening-preview">
      <h2 id="opening-preview">{t('opening.preview')}</h2>
      <p className="small muted">{t('opening.preview-intro')}</p>
      <div className="opening-scroll" tabIndex={0} role="group" aria-labelledby="opening-preview">
        <ul className="opening-days">
          {days.map((day) => (
            <PreviewDay key={day} name={formatLongDate(day, locale)} agenda={whole} day={day} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface PreviewDayProps {
  readonly agenda: Agenda;
  readonly day: IsoDate;
  readonly name: string;
}

function PreviewDay({ agenda, day, name }: PreviewDayProps) {
  const { t } = useLanguage();
  const slots = listSlots(agenda, { from: day, to: day });
  const places = slots.reduce((sum, { capacity }) => sum + capacity, 0);
  const times = [...new Set(slots.map(({ time }) => time))];
  return (
    <li>
      <span className="opening-day">{name}</span>
      {times.length === 0 ? (
        <span className="small muted">{t('opening.preview-closed')}</span>
      ) : (
        <>
          <span className="small">{t('opening.preview-day', { turns: times.length, places })}</span>
          <span className="small muted opening-times">{times.join(' · ')}</span>
        </>
      )}
    </li>
  );
}
