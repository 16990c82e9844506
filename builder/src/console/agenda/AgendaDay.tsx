import { romeDate, type IsoDate } from '@istanze/shared';
import type { AgendaEntryFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { longDay } from './agenda-days';
import { AgendaRow } from './AgendaRow';

interface AgendaDayProps {
  readonly day: IsoDate;
  readonly places: number;
  /** Of every day shown. */
  readonly entries: readonly AgendaEntryFragment[];
  readonly severalOffices: boolean;
  readonly onDismiss: (entry: AgendaEntryFragment) => void;
}

/** One day: how full it is, and who comes when. */
export function AgendaDay({ day, places, entries, severalOffices, onDismiss }: AgendaDayProps) {
  const { t, locale } = useLanguage();
  const own = entries.filter(({ startsAt }) => romeDate(startsAt) === day);
  const taken = own.filter(({ state }) => state !== 'CANCELLED').length;
  const id = `agenda-${day}`;
  return (
    <section className="card agenda-day" aria-labelledby={id}>
      <div className="agenda-day-head">
        <h2 id={id}>{longDay(day, locale)}</h2>
        <p className="small muted">
          {places === 0 && own.length === 0 ? t('agenda.closed') : t('agenda.taken', { taken, places })}
        </p>
      </div>
      {own.length === 0 ? null : (
        <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={id}>
          <table className="table agenda-table">
            <thead>
              <tr>
                <th scope="col">{t('agenda.time')}</th>
                <th scope="col">{t('agenda.person')}</th>
                <th scope="col">{t('agenda.topic')}</th>
                <th scope="col">{t('agenda.state')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('agenda.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {own.map((entry) => (
                <AgendaRow
                  key={entry.code}
                  entry={entry}
                  showOffice={severalOffices}
                  onDismiss={() => onDismiss(entry)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
