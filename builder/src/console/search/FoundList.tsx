import { localize } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { StateBadge } from '../StateBadge';
import type { FoundInstance, QuickSearch } from './use-quick-search';
import './search.css';

export const FOUND_LIST_ID = 'found-instances';

export function foundOptionId({ code }: FoundInstance): string {
  return `found-${code}`;
}

interface FoundListProps {
  readonly search: QuickSearch;
  readonly active: FoundInstance | undefined;
  readonly onOpen: (instance: FoundInstance) => void;
}

/** What was found, below the box it is written in. */
export function FoundList({ search, active, onOpen }: FoundListProps) {
  const { t, locale } = useLanguage();
  const { found, total } = search;
  return (
    <div className="found">
      <ul id={FOUND_LIST_ID} role="listbox" aria-label={t('search.instances')}>
        {found.map((instance) => (
          <li
            key={instance.id}
            id={foundOptionId(instance)}
            role="option"
            aria-selected={instance === active}
            onPointerDown={(event) => {
              event.preventDefault();
              onOpen(instance);
            }}
          >
            <span className="found-line">
              <strong>{instance.applicantName}</strong>
              <StateBadge name={instance.stateName} category={instance.category} />
            </span>
            <span className="small muted">
              {localize(instance.serviceTitle, locale)} · <span className="code">{instance.code}</span>
              {instance.protocol === null ? '' : ` · ${t('search.protocol', { number: instance.protocol })}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="found-note small muted" role="status">
        {found.length === 0 ? t('search.nothing') : t('search.count', { count: total })}
      </p>
    </div>
  );
}
