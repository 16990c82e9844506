import express, { type Express } from 'express';
import type { Payments } from '../domain/payments';
import { parsePaidPush, parsePagopaSettings } from '../integrations/payment-gateway/pagopa';
import { factsOf } from '../platform/http';
import type { FindProviderSettings } from './provider-settings';

/**
 * `POST /payments/notifications`: somebody announces that a position was paid. An announcement that is not signed with the
 * tenant's secret is refused; a signed one only makes us look for the receipt, which alone decides.
 */
export function mountPaymentDoor(
  app: Express,
  findSettings: FindProviderSettings,
  note: Payments['noteAnnouncedPayment'],
): void {
  app.post(
    '/payments/notifications',
    express.raw({ type: () => true, limit: '64kb' }),
    async (request, response) => {
      const { tenantId } = factsOf(request);
      const chosen = tenantId === undefined ? undefined : await findSettings(tenantId, 'payment-gateway');
      const secret = chosen?.provider === 'pagopa' ? parsePagopaSettings(chosen.settings).pushSecret : '';
      const body: unknown = request.body;
      const push =
        secret === '' || secret === null || !Buffer.isBuffer(body)
          ? undefined
          : parsePaidPush(body, request.header('x-signature'), secret);
      if (push === undefined) return void response.status(401).end();
      response.status((await note(push)) ? 202 : 404).end();
    },
  );
}
