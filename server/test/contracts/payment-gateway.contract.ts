import type { PaymentGateway, PositionRequest } from '../../src/ports/outside/payment-gateway';
import { CREDITOR, newPosition } from './support/position.builder';

export type PayerAction = 'pay' | 'cancel' | 'error' | 'waiting' | 'pay-and-stay' | 'pay-twice';
export type PaymentFault =
  | 'late'
  | 'receipt-late'
  | 'never'
  | 'twice'
  | 'amount'
  | 'other-notice'
  | 'other-creditor'
  | 'malformed-receipt'
  | 'error-429'
  | 'error-500'
  | 'error-503'
  | 'cut'
  | 'hang'
  | 'slow'
  | 'lose-answer';

export interface PaymentWorld {
  readonly gateway: PaymentGateway;
  /** The payer acts on the payment page; gives where the browser ends. */
  act(url: string, action: PayerAction): Promise<string>;
  disturb(
    fault: PaymentFault,
    detail?: { readonly seconds?: number; readonly cents?: number; readonly on?: string },
  ): Promise<void>;
  settle(): Promise<void>;
}

const RETURN = 'http://localhost:4000/pagamenti/ritorno';

/** What every payment gateway must do. */
export function paymentGatewayContract(world: () => PaymentWorld): void {
  const created = async (changes: Partial<PositionRequest> = {}): Promise<PositionRequest> => {
    const position = newPosition(changes);
    expect(await world().gateway.createPosition(position)).toEqual({ ok: true, value: { state: 'payable' } });
    return position;
  };
  const checkout = async (position: PositionRequest): Promise<string> => {
    const opened = await world().gateway.openCheckout({
      position,
      email: 'anna@posta.example',
      returnUrl: RETURN,
    });
    if (!opened.ok) throw new Error(opened.reason);
    return opened.value.url;
  };
  const paid = async (action: PayerAction = 'pay'): Promise<PositionRequest> => {
    const position = await created();
    await world().act(await checkout(position), action);
    return position;
  };
  const state = (position: PositionRequest) =>
    world().gateway.positionState(position.creditorFiscalCode, position.iupd);
  const receipt = (position: PositionRequest) =>
    world().gateway.findReceipt(position.creditorFiscalCode, position.iuv, position);

  afterEach(() => world().settle());

  describe('a debt position', () => {
    it('is created payable, and again without becoming two', async () => {
      const position = await created();
      expect(await world().gateway.createPosition(position)).toEqual({
        ok: true,
        value: { state: 'payable' },
      });
      expect(await state(position)).toEqual({ ok: true, value: 'payable' });
    });

    it('is refused when another one holds its identifier', async () => {
      const position = await created();
      const other = { ...position, amount: 2000, lines: position.lines.slice(0, 1) };
      expect(await world().gateway.createPosition(other)).toMatchObject({ ok: false, kind: 'refused' });
      const sameNotice = { ...position, iupd: 'altro' };
      expect(await world().gateway.createPosition(sameNotice)).toMatchObject({ ok: false, kind: 'refused' });
    });

    it.each([
      ['lines that do not add up', { amount: 2999 }],
      ['a notice of another IUV', { iuv: '00000000000000199' }],
      ['a due date gone by', { dueDate: '2020-01-01' }],
      ['no lines', { lines: [] }],
    ])('is refused with %s', async (_case, changes) => {
      expect(await world().gateway.createPosition(newPosition(changes))).toMatchObject({
        ok: false,
        kind: 'refused',
      });
    });

    it.each(['lose-answer', 'error-500', 'error-503', 'error-429', 'cut', 'hang'] as const)(
      'is there once after %s and a second try',
      async (fault) => {
        const position = newPosition();
        await world().disturb(fault, { on: 'toPublish' });
        const first = await world().gateway.createPosition(position);
        expect(first.ok ? 'created' : first.kind).toBe(fault === 'lose-answer' ? 'created' : 'unavailable');
        expect(await world().gateway.createPosition(position)).toEqual({
          ok: true,
          value: { state: 'payable' },
        });
      },
    );

    it('has no state while there is none', async () => {
      expect(await state(newPosition())).toEqual({ ok: true, value: null });
      await world().disturb('error-500');
      expect(await state(newPosition())).toMatchObject({ ok: false, kind: 'unavailable' });
    });

    it('is cancelled once and for all', async () => {
      const position = await created();
      const url = await checkout(position);
      const cancel = () => world().gateway.cancelPosition(position.creditorFiscalCode, position.iupd);
      expect(await cancel()).toEqual({ ok: true, value: null });
      expect(await cancel()).toEqual({ ok: true, value: null });
      expect(await state(position)).toEqual({ ok: true, value: 'cancelled' });
      await world().act(url, 'pay');
      expect(await receipt(position)).toEqual({ ok: true, value: null });
    });

    it('cannot be cancelled when it was paid, nor when it was never there', async () => {
      const position = await paid();
      expect(await world().gateway.cancelPosition(position.creditorFiscalCode, position.iupd)).toMatchObject({
        ok: false,
        kind: 'refused',
      });
      expect(await world().gateway.cancelPosition(CREDITOR, 'mai-vista')).toMatchObject({
        ok: false,
        kind: 'refused',
      });
    });
  });

  describe('the payment page', () => {
    it.each([
      ['pay', 'outcome=ok', 'paid'],
      ['cancel', 'outcome=cancel', 'payable'],
      ['error', 'outcome=error', 'payable'],
    ] as const)('%s comes back with %s and leaves the position %s', async (action, outcome, after) => {
      const position = await created();
      expect(await world().act(await checkout(position), action)).toContain(outcome);
      expect(await state(position)).toEqual({ ok: true, value: after });
    });

    it('proves nothing by coming back: the payment may still be on its way', async () => {
      const position = await paid('waiting');
      expect(await state(position)).toEqual({ ok: true, value: 'payable' });
      expect(await receipt(position)).toEqual({ ok: true, value: null });
    });

    it('gives a receipt also when the browser never comes back', async () => {
      expect(await receipt(await paid('pay-and-stay'))).toMatchObject({ ok: true, value: { amount: 3000 } });
    });

    it('cannot be opened while Checkout is down', async () => {
      const position = await created();
      const open = () => world().gateway.openCheckout({ position, email: null, returnUrl: RETURN });
      for (const fault of ['error-500', 'error-429', 'cut', 'hang'] as const) {
        await world().disturb(fault, { on: 'carts' });
        expect(await open()).toMatchObject({ ok: false, kind: 'unavailable' });
      }
      expect(await open()).toMatchObject({ ok: true });
    });
  });

  describe('a receipt', () => {
    it('proves who was paid how much for what', async () => {
      const position = await paid();
      expect(await receipt(position)).toMatchObject({
        ok: true,
        value: {
          creditorFiscalCode: CREDITOR,
          noticeNumber: position.noticeNumber,
          iuv: position.iuv,
          amount: 3000,
          provider: 'Banca Simulata',
          payer: 'Anna Esempio',
          raw: expect.stringContaining('receiptId'),
        },
      });
    });

    it('gives the instant of the payment', async () => {
      const before = Date.now();
      const found = await receipt(await paid());
      if (!found.ok || found.value === null) throw new Error('no receipt');
      expect(Math.abs(Date.parse(found.value.paidAt) - before)).toBeLessThan(60_000);
    });

    it('is not there before, nor when it never comes', async () => {
      expect(await receipt(await created())).toEqual({ ok: true, value: null });
      await world().disturb('never');
      expect(await receipt(await paid())).toEqual({ ok: true, value: null });
    });

    it('comes later than the payment', async () => {
      await world().disturb('receipt-late', { seconds: 3600 });
      const position = await paid();
      expect(await state(position)).toEqual({ ok: true, value: 'paid' });
      expect(await receipt(position)).toEqual({ ok: true, value: null });
    });

    it('of a payment known later is not there yet', async () => {
      await world().disturb('late', { seconds: 3600 });
      const position = await paid();
      expect(await state(position)).toEqual({ ok: true, value: 'payable' });
      expect(await receipt(position)).toEqual({ ok: true, value: null });
    });

    it('stays the same one when the notice was paid twice', async () => {
      const position = await paid('pay-twice');
      const first = await receipt(position);
      expect(first).toMatchObject({ ok: true, value: { amount: 3000 } });
      expect(await receipt(position)).toEqual(first);
    });

    it.each(['amount', 'other-notice', 'other-creditor', 'malformed-receipt'] as const)(
      'books nothing when it does not agree (%s), and is kept as evidence',
      async (fault) => {
        await world().disturb(fault, { cents: 1 });
        const found = await receipt(await paid());
        expect(found).toMatchObject({ ok: false, kind: 'refused', evidence: expect.stringContaining('<') });
      },
    );

    it.each(['error-429', 'error-500', 'cut', 'hang', 'slow'] as const)(
      'is asked for again after %s',
      async (fault) => {
        const position = await paid();
        await world().disturb(fault, { on: 'receipts/', seconds: 6 });
        expect(await receipt(position)).toMatchObject({ ok: false, kind: 'unavailable' });
        expect(await receipt(position)).toMatchObject({ ok: true, value: { amount: 3000 } });
      },
    );
  });
}
