import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useLocale, useT } from '../../i18n/localization';
import { withLocale } from '../../i18n/locale-path';
import { Icon } from '../../ui/Icon';
import { listPath } from './list-path';

interface SearchFormProps {
  readonly initial: string;
  readonly category: string | undefined;
}

/** Searches among the services; without JavaScript it is a plain form. */
export function SearchForm({ initial, category }: SearchFormProps): ReactNode {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const [words, setWords] = useState(initial);
  useEffect(() => setWords(initial), [initial]);
  return (
    <form
      id="cerca"
      role="search"
      method="get"
      action={withLocale('/servizi', locale)}
      className="search-form"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(listPath({ search: words.trim(), category }));
      }}
    >
      {category !== undefined && <input type="hidden" name="categoria" value={category} />}
      <label htmlFor="search-services" className="active">
        {t('services.searchLabel')}
      </label>
      <div className="input-group">
        <input
          id="search-services"
          type="search"
          name="q"
          className="form-control"
          value={words}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="btn btn-primary">
          <Icon name="search" className="icon-white icon-sm" />
          <span className="search-label">{t('services.search')}</span>
        </button>
      </div>
    </form>
  );
}
