import type { QueueFilter, QueueOrder, StateCategory } from '../../graphql/generated/graphql';

export const VIEWS = ['mine', 'offices', 'unassigned', 'asked', 'all'] as const;
export type QueueView = (typeof VIEWS)[number];

export const ORDERS = ['deadline', 'news', 'newest', 'oldest'] as const;
export type OrderKey = (typeof ORDERS)[number];

/** States an operator filters by, in the order of a procedure, with the word of the address bar. */
export const CATEGORY_WORDS = {
  'waiting-office': 'WAITING_OFFICE',
  'waiting-citizen': 'WAITING_CITIZEN',
  'waiting-payment': 'WAITING_PAYMENT',
  'waiting-system': 'WAITING_SYSTEM',
  accepted: 'ACCEPTED',
  completed: 'COMPLETED',
  rejected: 'REJECTED',
  dismissed: 'DISMISSED',
  withdrawn: 'WITHDRAWN',
} as const satisfies Record<string, StateCategory>;
export type CategoryWord = keyof typeof CATEGORY_WORDS;

const closedWords: ReadonlySet<CategoryWord> = new Set(['completed', 'rejected', 'dismissed', 'withdrawn']);

/** Which instances are listed and how: the whole of it stands in the address, so that it can be kept and sent. */
export interface QueueState {
  readonly view: QueueView;
  readonly categories: readonly CategoryWord[];
  readonly service: string;
  /** Id of a label, or empty. */
  readonly label: string;
  readonly search: string;
  readonly order: OrderKey;
  /** Concluded instances too. */
  readonly closed: boolean;
}

export const DEFAULT_QUEUE: QueueState = {
  view: 'offices',
  categories: [],
  service: '',
  label: '',
  search: '',
  order: 'deadline',
  closed: false,
};

export function isCategoryWord(word: string): word is CategoryWord {
  return Object.hasOwn(CATEGORY_WORDS, word);
}

/** Reads the address; unknown words are left out, so that an old bookmark still opens. */
export function parseQueueState(params: URLSearchParams): QueueState {
  const read = (name: string) => params.get(name) ?? '';
  return {
    view: VIEWS.find((view) => view === read('view')) ?? DEFAULT_QUEUE.view,
    categories: [...new Set(read('state').split(','))].filter(isCategoryWord),
    service: read('service'),
    label: read('label'),
    search: read('q').trim(),
    order: ORDERS.find((order) => order === read('order')) ?? DEFAULT_QUEUE.order,
    closed: read('closed') === '1',
  };
}

/** The query string, `?` included; empty for the list as it opens. Defaults are left out. */
export function queueSearch(state: QueueState): string {
  const params = new URLSearchParams();
  if (state.view !== DEFAULT_QUEUE.view) params.set('view', state.view);
  if (state.categories.length > 0) params.set('state', state.categories.join(','));
  if (state.service !== '') params.set('service', state.service);
  if (state.label !== '') params.set('label', state.label);
  if (state.search !== '') params.set('q', state.search);
  if (state.order !== DEFAULT_QUEUE.order) params.set('order', state.order);
  if (state.closed) params.set('closed', '1');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** True when something narrows the list beyond its view. */
export function isNarrowed({ categories, service, label, search }: QueueState): boolean {
  return categories.length > 0 || service !== '' || label !== '' || search !== '';
}

/** The list's question to the server. A search and a concluded state look among all instances, not only the open ones. */
export function queueFilter(state: QueueState): QueueFilter {
  const everything =
    state.closed || state.search !== '' || state.categories.some((word) => closedWords.has(word));
  return {
    view: state.view,
    ...(state.categories.length > 0
      ? { categories: state.categories.map((word) => CATEGORY_WORDS[word]) }
      : {}),
    ...(state.service === '' ? {} : { serviceSlug: state.service }),
    ...(state.label === '' ? {} : { label: state.label }),
    ...(state.search === '' ? {} : { search: state.search }),
    ...(everything ? {} : { open: true }),
  };
}

const orders = {
  deadline: 'DEADLINE',
  news: 'NEWS',
  newest: 'NEWEST',
  oldest: 'OLDEST',
} as const satisfies Record<OrderKey, QueueOrder>;

export function queueOrder(state: QueueState): QueueOrder {
  return orders[state.order];
}
