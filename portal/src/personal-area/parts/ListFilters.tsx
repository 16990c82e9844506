import { useState, type ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';
import type { PersonalKey } from '../../i18n/personal/it';
import { Icon } from '../../ui/Icon';
import type { ListQuery } from './use-list-query';

export interface Choice {
  readonly key: string;
  readonly label: PersonalKey;
}

interface ListFiltersProps {
  readonly query: ListQuery;
  readonly legend: PersonalKey;
  readonly groups: readonly Choice[];
  readonly searchLabel: PersonalKey;
  readonly orders?: readonly Choice[];
}

/** Above a list of the area: which part of it, which words, in which order. All of it stands in the address. */
export function ListFilters({ query, legend, groups, searchLabel, orders }: ListFiltersProps): ReactNode {
  const t = usePersonalT();
  return (
    <div className="instance-filters">
      <fieldset className="group-filter">
        <legend className="visually-hidden">{t(legend)}</legend>
        {groups.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className={query.group === key ? 'chip chip-simple chip-chosen' : 'chip chip-simple'}
            aria-pressed={query.group === key}
            onClick={() => query.choose({ stato: key })}
          >
            <span className="chip-label">{t(label)}</span>
          </button>
        ))}
      </fieldset>
      <div className="list-tools">
        <Search key={query.search} query={query} label={t(searchLabel)} />
        {orders !== undefined && (
          <div className="list-order">
            <label htmlFor="list-order">{t('order.label')}</label>
            <select
              id="list-order"
              className="form-control"
              value={query.order}
              onChange={(event) => query.choose({ ordine: event.target.value })}
            >
              {orders.map(({ key, label }) => (
                <option key={key} value={key}>
                  {t(label)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </div>
  );
}

function Search({ query, label }: { readonly query: ListQuery; readonly label: string }): ReactNode {
  const t = usePersonalT();
  const [words, setWords] = useState(query.search);
  return (
    <form
      role="search"
      className="search-form instance-search"
      onSubmit={(event) => {
        event.preventDefault();
        query.choose({ q: words.trim() });
      }}
    >
      <label htmlFor="instance-search" className="active">
        {label}
      </label>
      <div className="input-group">
        <input
          id="instance-search"
          type="search"
          className="form-control"
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="btn btn-primary">
          <Icon name="search" className="icon-white icon-sm" />
          <span className="visually-hidden">{t('services.search')}</span>
        </button>
      </div>
    </form>
  );
}
