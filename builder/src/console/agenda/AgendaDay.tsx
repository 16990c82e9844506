import { romeDate, type IsoDate } from '@istanze/shared';
import type { AgendaEntryFragment } from '../../graphql/generated/graphql';
import { formatLongDate } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { CardTable } from '../../ui/CardTable';
import { AgendaRow } from './AgendaRow';

interface AgendaDayProps {
  readonly day: IsoDate;
  /** Of each office, how many it can receive and how many it will. */
  readonly counts: readonly { readonly places: number; readonly taken: number }[];
  /** Of every day shown. */
  readonly entries: readonly AgendaEntryFragment[];
  readonly severalOffices: boolean;
  readonly onDismiss: (entry: AgendaEntryFragment) => void;
}

/** One day: how full it is, and who comes when. */
export function AgendaDay({ day, counts, entries, severalOffices, onDismiss }: AgendaDayProps) {
  const { t, locale } = useLanguage();
  const own = entries.filter(({ startsAt }) => romeDate(startsAt) === day);
  const places = counts.reduce((sum, one) => sum + one.places, 0);
  const taken = counts.reduce((sum, one) => sum + one.taken, 0);
  const id = `agenda-${day}`;
  const name = formatLongDate(day, locale);
  return (
    <section className="card agenda-day" aria-labelledby={id}>
      <div className="agenda-day-head">
        <h2 id={id}>{name}</h2>
        <p className="small muted">
          {places === 0 && own.length === 0 ? t('agenda.closed') : t('agenda.taken', { taken, places })}
        </p>
      </div>
      {own.length === 0 ? null : (
        <CardTable
          flat
          label={name}
          columns={[t('agenda.time'), t('agenda.person'), t('agenda.topic'), t('agenda.state')]}
          withActions
          className="agenda-table"
        >
          {own.map((entry) => (
            <AgendaRow
              key={entry.code}
              entry={entry}
              showOffice={severalOffices}
              onDismiss={() => onDismiss(entry)}
            />
          ))}
        </CardTable>
      )}
    </section>
  );
}
