import { SettingsReader } from '../../wire/settings-reader';

/** A creditor body's access to pagoPA: debt positions (GPD v1), Checkout and receipts, each product with its own key. */
export interface PagopaSettings {
  readonly positions: { readonly url: string; readonly subscriptionKey: string };
  readonly checkout: { readonly url: string; readonly subscriptionKey: string; readonly version: 1 | 2 };
  readonly receipts: { readonly url: string; readonly subscriptionKey: string };
  /** Shared with who announces payments to us; null where payments are only asked for. */
  readonly pushSecret: string | null;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parsePagopaSettings(value: unknown): PagopaSettings {
  const settings = new SettingsReader(value, 'pagopa');
  const checkout = settings.section('checkout');
  return {
    positions: readProduct(settings.section('positions')),
    checkout: {
      ...readProduct(checkout),
      version: checkout.oneOf('version', ['1', '2'], '1') === '2' ? 2 : 1,
    },
    receipts: readProduct(settings.section('receipts')),
    pushSecret: settings.textOrNull('pushSecret'),
    timeoutMs: settings.integer('timeoutMs', 10_000),
  };
}

function readProduct(product: SettingsReader): { readonly url: string; readonly subscriptionKey: string } {
  return { url: product.address('url'), subscriptionKey: product.text('subscriptionKey') };
}
