import { createServer } from 'node:http';
import {
  PagopaPaymentGateway,
  parsePagopaSettings,
  parsePaidPush,
  type PagopaSettings,
} from '../../src/integrations/payment-gateway/pagopa';
import { paymentGatewayContract } from './payment-gateway.contract';
import { Browser } from './support/browser';
import { OfficialApi, officialTest, officialXmlTest, schemaFaults } from './support/official-specs';
import { watchedTools } from './support/outside-tools';
import { CREDITOR, newPosition } from './support/position.builder';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

const RETURN = 'http://localhost:4000/';

describe('payment-gateway × pagopa', () => {
  let world: SimulatedWorld;
  let settings: PagopaSettings;
  let gateway: PagopaPaymentGateway;

  beforeAll(async () => {
    world = await startWorld();
    settings = { ...parsePagopaSettings(world.settings('pagopa')), timeoutMs: 2500 };
    gateway = new PagopaPaymentGateway(settings, watchedTools());
  });
  afterAll(() => world.end());

  const act = async (url: string, action: string): Promise<string> =>
    (await new Browser().open(url, RETURN, { action })).url;

  paymentGatewayContract(() => ({
    gateway,
    act,
    disturb: (fault, detail) => world.misbehave('pagopa', { fault, ...detail }),
    settle: () => world.behave('pagopa'),
  }));

  const pay = async (through: PagopaPaymentGateway) => {
    const position = newPosition();
    await through.createPosition(position);
    const opened = await through.openCheckout({ position, email: null, returnUrl: `${RETURN}ritorno` });
    if (opened.ok) await act(opened.value.url, 'pay');
    return position;
  };

  it('is refused with another key, and tells it to nobody', async () => {
    const tools = watchedTools();
    const key = 'chiave-sbagliata';
    const other = new PagopaPaymentGateway(
      { ...settings, positions: { ...settings.positions, subscriptionKey: key } },
      tools,
    );
    expect(await other.createPosition(newPosition())).toMatchObject({ ok: false, kind: 'refused' });
    expect(JSON.stringify(tools.calls)).not.toContain(key);
  });

  it('publishes a position that was left a draft', async () => {
    const position = newPosition();
    const tools = watchedTools();
    await new PagopaPaymentGateway(settings, tools).createPosition(position);
    const [sent] = tools.exchanges;
    await gateway.cancelPosition(CREDITOR, position.iupd);
    const draft = newPosition();
    await fetch(`${settings.positions.url}/organizations/${CREDITOR}/debtpositions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'ocp-apim-subscription-key': settings.positions.subscriptionKey,
      },
      body: (sent?.requestBody ?? '')
        .replaceAll(position.noticeNumber, draft.noticeNumber)
        .replaceAll(position.iuv, draft.iuv),
    });
    expect(await gateway.positionState(CREDITOR, draft.iupd)).toEqual({ ok: true, value: 'draft' });
    expect(await gateway.createPosition(draft)).toEqual({ ok: true, value: { state: 'payable' } });
    expect(await gateway.positionState(CREDITOR, draft.iupd)).toEqual({ ok: true, value: 'payable' });
  });

  it('remembers everything after a kill: positions, payments, prepared misbehaviour', async () => {
    const position = await pay(gateway);
    await world.misbehave('pagopa', { fault: 'never' });
    await world.restart();
    expect(await gateway.findReceipt(CREDITOR, position.iuv)).toMatchObject({
      ok: true,
      value: { amount: 3000 },
    });
    expect(await world.state('pagopa')).toMatchObject({ misbehaviours: [{ fault: 'never', count: 1 }] });
    await world.behave('pagopa');
  });

  it('announces a payment, signed, and again until it is heard', async () => {
    const heard: { body: Buffer; signature: string | undefined }[] = [];
    const listener = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const signature = request.headers['x-signature'];
        heard.push({
          body: Buffer.concat(chunks),
          signature: typeof signature === 'string' ? signature : undefined,
        });
        response.writeHead(heard.length === 1 ? 500 : 204).end();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const address = listener.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await fetch(`${world.running.addresses.origin}/pagopa/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: `http://127.0.0.1:${port}/push` }),
    });
    const position = await pay(gateway);
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    listener.close();
    const secret = settings.pushSecret ?? '';
    const [, second] = heard;
    expect(parsePaidPush(second?.body ?? Buffer.alloc(0), second?.signature, secret)).toEqual({
      creditorFiscalCode: CREDITOR,
      iupd: position.iupd,
      iuv: position.iuv,
    });
    expect(parsePaidPush(second?.body ?? Buffer.alloc(0), second?.signature, 'altro')).toBeUndefined();
    expect(parsePaidPush(Buffer.from('{}'), second?.signature, secret)).toBeUndefined();
    expect(parsePaidPush(second?.body ?? Buffer.alloc(0), undefined, secret)).toBeUndefined();
  });

  officialTest('speaks the official protocol (GPD v1, Checkout v1, GPD receipts)', async () => {
    const tools = watchedTools();
    const watched = new PagopaPaymentGateway(settings, tools);
    const position = await pay(watched);
    await watched.createPosition(position);
    await watched.positionState(CREDITOR, position.iupd);
    await watched.positionState(CREDITOR, 'mai-vista');
    await watched.cancelPosition(CREDITOR, position.iupd);
    await watched.createPosition(newPosition({ dueDate: '2020-01-01' }));
    const other = newPosition();
    await watched.createPosition(other);
    await watched.cancelPosition(CREDITOR, other.iupd);
    await watched.findReceipt(CREDITOR, position.iuv);
    await watched.findReceipt(CREDITOR, other.iuv);
    const official = [
      { base: settings.positions.url, api: new OfficialApi('pagopa/gpd/openapi_external_v1.json') },
      { base: settings.checkout.url, api: new OfficialApi('pagopa/pagopa-api/checkout_v1.json') },
      { base: settings.receipts.url, api: new OfficialApi('pagopa/pagopa-api/gpd_payments.json') },
    ];
    const faults = tools.exchanges.flatMap((exchange) => {
      const match = official.find(({ base }) => exchange.url.startsWith(base));
      return match?.api.faults(exchange, exchange.url.slice(match.base.length)) ?? ['unknown address'];
    });
    expect(tools.exchanges.map((exchange) => exchange.status)).toEqual([
      201, 302, 409, 200, 200, 404, 409, 200, 400, 201, 200, 200, 404,
    ]);
    expect(faults).toEqual([]);
    const [first] = tools.exchanges;
    if (first === undefined || official[0] === undefined) throw new Error('nothing was said');
    const spoiled = { ...first, requestBody: first.requestBody.replace('"switchToExpired":false,', '') };
    expect(official[0].api.faults(spoiled, spoiled.url.slice(official[0].base.length)).join()).toContain(
      'switchToExpired',
    );
  });

  officialXmlTest('gives receipts that follow the official XSD', async () => {
    const position = await pay(gateway);
    const found = await gateway.findReceipt(CREDITOR, position.iuv);
    if (!found.ok || found.value === null) throw new Error('no receipt');
    const schema = 'pagopa/pagopa-api/wsdl/xsd/paForNode.xsd';
    expect(schemaFaults(found.value.raw, schema)).toBe('');
    expect(schemaFaults(found.value.raw.replace('<outcome>OK', '<outcome>FORSE'), schema)).toContain(
      'outcome',
    );
  });
});
