import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { parseQueueState, queueSearch } from '../console/queue/queue-state';
import { FOUND_LIST_ID, FoundList, foundOptionId } from '../console/search/FoundList';
import { type FoundInstance, useQuickSearch } from '../console/search/use-quick-search';
import { useT } from '../i18n/i18n';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';

export const SEARCH_INPUT_ID = 'instance-search';

/** One search for every instance one may see: the first ones while one writes, with Enter the whole list. */
export function SearchBox() {
  const t = useT();
  const navigate = useNavigate();
  const onList = useLocation().pathname.startsWith('/istanze');
  const [params] = useSearchParams();
  const state = parseQueueState(onList ? params : new URLSearchParams({ view: 'all' }));
  const [text, setText] = useState(state.search);
  const [writing, setWriting] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => setText(state.search), [state.search]);
  const quick = useQuickSearch(writing ? text : '');
  const isOpen = writing && quick.settled;
  const active = isOpen ? quick.found[at] : undefined;

  const close = () => {
    setWriting(false);
    setAt(-1);
  };
  const search = (wanted: string) => {
    close();
    void navigate(`/istanze${queueSearch({ ...state, search: wanted.trim() })}`);
  };
  const open = ({ code }: FoundInstance) => {
    close();
    setText(state.search);
    void navigate(`/istanze/${code}${queueSearch({ ...state, view: 'all' })}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (active === undefined) search(text);
    else open(active);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) return close();
    if (!isOpen || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const by = event.key === 'ArrowDown' ? 1 : -1;
    setAt(Math.min(Math.max(at + by, -1), quick.found.length - 1));
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
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? FOUND_LIST_ID : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : foundOptionId(active)}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setWriting(true);
          setAt(-1);
        }}
        onKeyDown={walk}
        onBlur={close}
      />
      {text === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton
          icon="close"
          label={t('search.clear')}
          onPress={() => {
            setText('');
            if (state.search !== '') search('');
          }}
        />
      )}
      {isOpen ? <FoundList search={quick} active={active} onOpen={open} /> : null}
    </form>
  );
}
