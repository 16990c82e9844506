import type { Notice, Notifier } from '../../src/ports/outside/notifier';

export interface Delivered {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly mime: string; readonly base64: string }[];
}

export interface NotifierWorld {
  readonly notifier: Notifier;
  /** What arrived at an address, newest first. */
  inbox(to: string): Promise<readonly Delivered[]>;
  disturb(fault: 'refuse-now' | 'refuse-always' | 'lose-answer' | 'slow', seconds?: number): Promise<void>;
  settle(): Promise<void>;
}

/** What every notifier must do. */
export function notifierContract(world: () => NotifierWorld): void {
  const notice = (to: string, changes: Partial<Notice> = {}): Notice => ({
    to,
    subject: 'La tua richiesta è arrivata – però',
    text: 'Buongiorno, è arrivata.',
    html: '<p>Buongiorno, è <strong>arrivata</strong>.</p>',
    from: { name: 'Comune di Montesole', address: 'servizi@montesole.example' },
    key: `chiave-${to}`,
    ...changes,
  });

  afterEach(() => world().settle());

  it('delivers subject, both bodies, sender and attachments', async () => {
    const content = new TextEncoder().encode('%PDF-1.7 prova');
    const attachments = [{ name: 'ricevuta è.pdf', mime: 'application/pdf', content }];
    const { messageId } = await world().notifier.send(notice('uno@posta.example', { attachments }));
    const [mail] = await world().inbox('uno@posta.example');
    expect(mail).toMatchObject({
      subject: 'La tua richiesta è arrivata – però',
      messageId,
      to: ['uno@posta.example'],
    });
    expect(mail?.text).toContain('è arrivata');
    expect(mail?.html).toContain('<strong>arrivata</strong>');
    expect(mail?.from).toContain('servizi@montesole.example');
    expect(mail?.attachments).toMatchObject([{ name: 'ricevuta è.pdf', mime: 'application/pdf' }]);
    expect(Buffer.from(mail?.attachments[0]?.base64 ?? '', 'base64')).toEqual(Buffer.from(content));
  });

  it('keeps the identifier of a notice that is sent again, and gives another notice another one', async () => {
    const first = await world().notifier.send(notice('due@posta.example'));
    const again = await world().notifier.send(notice('due@posta.example'));
    const other = await world().notifier.send(notice('due@posta.example', { key: 'altra' }));
    expect(again.messageId).toBe(first.messageId);
    expect(other.messageId).not.toBe(first.messageId);
    const ids = (await world().inbox('due@posta.example')).map((mail) => mail.messageId);
    expect(new Set(ids).size).toBe(2);
  });

  it.each(['refuse-now', 'refuse-always', 'lose-answer'] as const)(
    'throws when it was not taken: %s',
    async (fault) => {
      await world().disturb(fault);
      await expect(world().notifier.send(notice('tre@posta.example'))).rejects.toThrow();
      await expect(world().notifier.send(notice('tre@posta.example'))).resolves.toHaveProperty('messageId');
    },
  );

  it('throws when the server is too slow', async () => {
    await world().disturb('slow', 5);
    await expect(world().notifier.send(notice('quattro@posta.example'))).rejects.toThrow();
  });

  it('lets nobody add headers or recipients', async () => {
    await world().notifier.send(
      notice('cinque@posta.example', { subject: 'Ciao\r\nBcc: altro@posta.example' }),
    );
    expect(await world().inbox('altro@posta.example')).toEqual([]);
    const [mail] = await world().inbox('cinque@posta.example');
    expect(mail?.to).toEqual(['cinque@posta.example']);
  });
}
