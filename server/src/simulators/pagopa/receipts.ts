import { Router } from 'express';
import type { SimulatorContext } from '../kernel/context';
import type { Book } from './book';
import { problem, requireKey } from './problem';
import { receiptDocument } from './receipt-document';

/** GPD Payments: 404 while nothing was paid, 422 while the receipt is on its way, then the XML receipt. */
export function receipts(context: SimulatorContext, book: Book): Router {
  const router = Router();
  const isOut = (at: string | null): boolean => at !== null && at <= context.now().toISOString();
  router.use(requireKey(context.secrets.receiptsKey));
  router.get('/payments/:organization/receipts', (request, response) => {
    const out = book.payments.filter(
      (each) => each.organization === request.params.organization && isOut(each.receiptAt),
    );
    if (out.length === 0) return problem(response, 404, 'NOT FOUND', 'No receipts found');
    response.json({
      currentPageNumber: 0,
      length: out.length,
      totalPages: 1,
      results: out.map(({ organization, iuv, receiptId, paidAt }) => ({
        organizationFiscalCode: organization,
        iuv,
        receiptId,
        paymentDateTime: paidAt,
      })),
    });
  });
  router.get('/payments/:organization/receipts/:iuv', (request, response) => {
    const { organization, iuv } = request.params;
    const payment = book.payments.find((each) => each.organization === organization && each.iuv === iuv);
    const position = payment === undefined ? undefined : book.find(organization, payment.iupd);
    if (payment === undefined || position === undefined || payment.receiptAt === null) {
      return problem(response, 404, 'NOT FOUND', 'No receipt found');
    }
    if (!isOut(payment.receiptAt))
      return problem(response, 422, 'UNPROCESSABLE', 'The receipt is not ready yet');
    response.type('application/xml').send(receiptDocument(position, payment));
  });
  return router;
}
