import { useEffect, useState, type FormEvent } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { parseQueueState, queueSearch } from '../console/queue/queue-state';
import { useT } from '../i18n/i18n';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';

export const SEARCH_INPUT_ID = 'instance-search';

/** One search for every instance one may see; on the list it narrows the list that is open. */
export function SearchBox() {
  const t = useT();
  const navigate = useNavigate();
  const onList = useLocation().pathname.startsWith('/istanze');
  const [params] = useSearchParams();
  const state = parseQueueState(onList ? params : new URLSearchParams({ view: 'all' }));
  const [text, setText] = useState(state.search);
  useEffect(() => setText(state.search), [state.search]);

  const search = (wanted: string) => navigate(`/istanze${queueSearch({ ...state, search: wanted.trim() })}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void search(text);
  };
  return (
    <form role="search" className="top-search" onSubmit={submit}>
      <label className="visually-hidden" htmlFor={SEARCH_INPUT_ID}>
        {t('search.label')}
      </label>
      <Icon name="search" />
      <input
        id={SEARCH_INPUT_ID}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton
          icon="close"
          label={t('search.clear')}
          onPress={() => {
            setText('');
            if (state.search !== '') void search('');
          }}
        />
      )}
    </form>
  );
}
