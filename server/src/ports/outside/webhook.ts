/** A call to a system of somebody else's, chosen by the municipality. */
export interface WebhookCall {
  readonly url: string;
  /** Stable across retries: the receiver does it once. */
  readonly key: string;
  /** JSON. */
  readonly body: string;
}

export type WebhookAnswer =
  | { readonly kind: 'delivered'; readonly status: number }
  /** The receiver will not have it, now or later. */
  | { readonly kind: 'refused'; readonly status: number }
  /** Worth trying again: no answer, 408, 425, 429, 5xx. */
  | { readonly kind: 'unavailable' }
  /** Not HTTPS, a host that the municipality did not allow, or an address inside a private network. */
  | { readonly kind: 'forbidden' };

export interface Webhook {
  call(call: WebhookCall): Promise<WebhookAnswer>;
}
