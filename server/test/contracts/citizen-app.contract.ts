import type { AppMessage, CitizenApp } from '../../src/ports/outside/citizen-app';

export interface CitizenAppWorld {
  readonly app: CitizenApp;
  /** Fiscal codes of three people: reached, who switched the municipality off, and who has no app. */
  readonly people: { readonly reachable: string; readonly optedOut: string; readonly notRegistered: string };
  /** How many messages of that subject the other side has. */
  count(subject: string): Promise<number>;
  disturb(
    fault:
      | 'error-429'
      | 'error-500'
      | 'error-503'
      | 'slow'
      | 'hang'
      | 'cut'
      | 'lose-answer'
      | 'throttle'
      | 'reject'
      | 'fail',
    detail?: { readonly seconds?: number; readonly on?: string },
  ): Promise<void>;
  settle(): Promise<void>;
}

let sequence = 0;

/** What every app for citizens must do. */
export function citizenAppContract(world: () => CitizenAppWorld): void {
  const newMessage = (changes: Partial<AppMessage> = {}): AppMessage => ({
    fiscalCode: world().people.reachable,
    subject: `Novità sulla richiesta PERM-${(sequence += 1)}`,
    markdown: 'Abbiamo preso in carico la tua richiesta. '.repeat(4),
    dueAt: null,
    payment: null,
    ...changes,
  });
  const payment = { amount: 3000, noticeNumber: '301234567890123456', creditorFiscalCode: '01234567890' };
  const take = async (message: AppMessage): Promise<string> => {
    const sending = await world().app.send(message);
    if (sending.kind !== 'taken') throw new Error(`not taken: ${JSON.stringify(sending)}`);
    return sending.id;
  };

  afterEach(() => world().settle());

  it('tells who can be written to', async () => {
    const { app, people } = world();
    expect(await app.findReader(people.reachable)).toEqual({ kind: 'reachable' });
    expect(await app.findReader(people.optedOut)).toEqual({ kind: 'opted-out' });
    expect(await app.findReader(people.notRegistered)).toEqual({ kind: 'not-registered' });
  });

  it('delivers a message with what is to be paid and until when', async () => {
    const message = newMessage({ dueAt: '2026-12-31T22:59:59.000Z', payment });
    const id = await take(message);
    expect(await world().app.state(message.fiscalCode, id)).toEqual({ kind: 'delivered' });
    expect(await world().count(message.subject)).toBe(1);
  });

  it('tells a message that is still on its way', async () => {
    await world().disturb('throttle', { seconds: 60 });
    const message = newMessage();
    const id = await take(message);
    expect(await world().app.state(message.fiscalCode, id)).toEqual({ kind: 'on-its-way' });
  });

  it.each(['reject', 'fail'] as const)(
    'tells a message that was taken and not delivered: %s',
    async (fault) => {
      await world().disturb(fault);
      const message = newMessage();
      expect(await world().app.state(message.fiscalCode, await take(message))).toEqual({ kind: 'rejected' });
    },
  );

  it('does not deliver to whoever was not asked after first', async () => {
    const message = newMessage({ fiscalCode: world().people.optedOut });
    expect(await world().app.state(message.fiscalCode, await take(message))).toEqual({ kind: 'rejected' });
  });

  it('does not know a message that was never sent, or was sent to another', async () => {
    const { app, people } = world();
    const id = await take(newMessage());
    expect(await app.state(people.reachable, '01MAIVISTO')).toEqual({ kind: 'not-known' });
    expect(await app.state(people.optedOut, id)).toEqual({ kind: 'not-known' });
  });

  it.each<[string, Partial<AppMessage>]>([
    ['a short subject', { subject: 'Avviso' }],
    ['a long subject', { subject: 'a'.repeat(121) }],
    ['a short text', { markdown: 'Ecco.' }],
    ['a long text', { markdown: 'a'.repeat(10_001) }],
    ['no amount', { payment: { ...payment, amount: 0 } }],
    ['a notice number that is none', { payment: { ...payment, noticeNumber: '12345' } }],
    ['a date that is none', { dueAt: 'domani' }],
    ['a creditor that is none', { payment: { ...payment, creditorFiscalCode: 'COMUNE' } }],
  ])('refuses %s', async (_case, changes) => {
    const message = newMessage(changes);
    expect(await world().app.send(message)).toMatchObject({ kind: 'refused', reason: expect.any(String) });
    expect(await world().count(message.subject)).toBe(0);
  });

  it.each([
    ['a subject of ten characters', { subject: 'Nuovo dato' }],
    ['a text of eighty', { markdown: 'a'.repeat(80) }],
    ['a text of ten thousand', { markdown: 'a'.repeat(10_000) }],
  ])('takes %s', async (_case, changes) => {
    expect(await world().app.send(newMessage(changes))).toMatchObject({ kind: 'taken' });
  });

  it.each(['error-429', 'error-500', 'error-503'] as const)(
    'has taken nothing after %s, and takes it at the second try',
    async (fault) => {
      const message = newMessage();
      await world().disturb(fault);
      expect(await world().app.send(message)).toMatchObject({ kind: 'unavailable' });
      expect(await world().app.send(message)).toMatchObject({ kind: 'taken' });
      expect(await world().count(message.subject)).toBe(1);
    },
  );

  it.each([
    ['lose-answer', 1],
    ['cut', 0],
    ['hang', 0],
  ] as const)('does not know what became of a message without an answer: %s', async (fault, kept) => {
    const message = newMessage();
    await world().disturb(fault);
    expect(await world().app.send(message)).toMatchObject({ kind: 'unknown' });
    expect(await world().count(message.subject)).toBe(kept);
  });

  it.each(['error-429', 'error-500', 'cut', 'hang', 'lose-answer'] as const)(
    'asks again later after a person or a message when it cannot be reached: %s',
    async (fault) => {
      const { app, people } = world();
      const id = await take(newMessage());
      await world().disturb(fault);
      expect(await app.findReader(people.reachable)).toMatchObject({ kind: 'unavailable' });
      await world().disturb(fault);
      expect(await app.state(people.reachable, id)).toMatchObject({ kind: 'unavailable' });
      expect(await app.state(people.reachable, id)).toEqual({ kind: 'delivered' });
    },
  );
}
