import { DEFAULT_QUEUE, isNarrowed, parseQueueState, queueFilter, queueSearch } from './queue-state';

const parse = (text: string) => parseQueueState(new URLSearchParams(text));

describe('the address of the queue', () => {
  it('opens on the offices, by deadline, when it says nothing', () => {
    expect(parse('')).toEqual(DEFAULT_QUEUE);
    expect(queueSearch(DEFAULT_QUEUE)).toBe('');
  });

  it('comes back the same after being written and read', () => {
    const state = {
      view: 'mine',
      categories: ['waiting-office', 'accepted'],
      service: 'permesso-a',
      label: '',
      search: 'Rossi & figli',
      order: 'oldest',
      closed: true,
    } as const;
    expect(parse(queueSearch(state))).toEqual(state);
  });

  it('leaves out words it does not know', () => {
    expect(parse('view=nobody&state=waiting-office,lost,toString&order=random')).toEqual({
      ...DEFAULT_QUEUE,
      categories: ['waiting-office'],
    });
  });
});

describe('the question to the server', () => {
  it('asks for open instances only', () => {
    expect(queueFilter(DEFAULT_QUEUE)).toEqual({ view: 'offices', open: true });
  });

  it('looks among concluded ones when searching or when a concluded state is asked', () => {
    expect(queueFilter(parse('q=RSSMRA'))).toEqual({ view: 'offices', search: 'RSSMRA' });
    expect(queueFilter(parse('state=rejected'))).toEqual({ view: 'offices', categories: ['REJECTED'] });
    expect(queueFilter(parse('closed=1'))).toEqual({ view: 'offices' });
  });

  it('knows when the list is narrowed', () => {
    expect(isNarrowed(parse('view=mine'))).toBe(false);
    expect(isNarrowed(parse('service=x'))).toBe(true);
  });
});
