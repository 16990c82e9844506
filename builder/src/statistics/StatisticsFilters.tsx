import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { QueueServicesDocument, type StatisticsQuery } from '../graphql/generated/graphql';
import { todayInRome } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { Select } from '../ui/Select';
import { PERIODS, periodOf, type StatisticsState } from './period';

interface StatisticsFiltersProps {
  readonly state: StatisticsState;
  readonly offices: StatisticsQuery['statistics']['offices'];
  readonly onChange: (state: StatisticsState) => void;
}

const EVERY = '*';

/** When, which service, which office. */
export function StatisticsFilters({ state, offices, onChange }: StatisticsFiltersProps) {
  const { t, locale } = useLanguage();
  const { data } = useQuery(QueueServicesDocument);
  const services = data?.services.edges.map(({ node }) => node) ?? [];
  return (
    <div className="statistics-filters" role="group" aria-label={t('statistics.filters')}>
      <Select
        label={t('statistics.period')}
        options={PERIODS.map((key) => ({ key, label: t(`statistics.period.${key}`) }))}
        value={state.period}
        onChange={(key) => {
          const period = PERIODS.find((one) => one === key) ?? state.period;
          onChange({ ...state, period, ...(period === 'own' ? {} : periodOf(period, todayInRome())) });
        }}
      />
      {state.period === 'own'
        ? (['from', 'to'] as const).map((end) => (
            <label key={end} className="statistics-day">
              <span className="field-label">{t(`statistics.${end}`)}</span>
              <input
                type="date"
                className="text-input"
                value={state[end]}
                onChange={({ target }) => {
                  if (target.value !== '') onChange({ ...state, [end]: target.value });
                }}
              />
            </label>
          ))
        : null}
      <Select
        label={t('statistics.service')}
        options={[
          { key: EVERY, label: t('statistics.every-service') },
          ...services.map(({ slug, title }) => ({ key: slug, label: localize(title, locale) })),
        ]}
        value={state.service === '' ? EVERY : state.service}
        onChange={(key) => onChange({ ...state, service: key === EVERY ? '' : key })}
      />
      {offices.length < 2 ? null : (
        <Select
          label={t('statistics.office')}
          options={[
            { key: EVERY, label: t('statistics.every-office') },
            ...offices.map(({ id, name }) => ({ key: id, label: name })),
          ]}
          value={state.office === '' ? EVERY : state.office}
          onChange={(key) => onChange({ ...state, office: key === EVERY ? '' : key })}
        />
      )}
    </div>
  );
}
