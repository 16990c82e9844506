import { useLanguage } from '../i18n/i18n';
import { Icon } from '../ui/Icon';
import { grantsAddress } from './grants-address';
import type { StatisticsState } from './period';

/** The list of grants that must be published, of the period, service and office chosen. */
export function GrantsList({ state }: { readonly state: StatisticsState }) {
  const { t, locale } = useLanguage();
  return (
    <section className="card figures-card" aria-labelledby="grants">
      <h2 id="grants">{t('statistics.grants')}</h2>
      <p>{t('statistics.grants-text')}</p>
      <p className="statistics-files">
        {(['xlsx', 'csv'] as const).map((format) => (
          <a
            key={format}
            className="button"
            data-variant="secondary"
            href={grantsAddress(state, format, locale)}
            download=""
          >
            <Icon name="download" size="small" />
            {t(`statistics.grants-${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
