import { romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import type { DocumentCheck, DocumentOutput } from './document.types';
import { findByVerificationCode, findCitizenDocuments } from './issued-document.repository';
import { toDocumentOutput } from './to-document-output';
import { normalizeVerificationCode } from './verification-code';

export interface DocumentUseCases {
  listMyDocuments(ctx: RequestContext): Promise<readonly DocumentOutput[]>;
  checkDocument(ctx: RequestContext, code: string): Promise<DocumentCheck | null>;
}

/** Documents for their holder, and the public check of one by its code. */
export function createDocumentUseCases(deps: {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
}): DocumentUseCases {
  return {
    listMyDocuments: (ctx) => {
      const { id } = getCitizen(ctx);
      return deps.withTenant(ctx.tenantId, async (tx) =>
        (await findCitizenDocuments(tx, id)).map((row) => toDocumentOutput(row, ctx.origin)),
      );
    },
    checkDocument: (ctx, code) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const row = await findByVerificationCode(tx, normalizeVerificationCode(code));
        if (row === undefined || row.number === null) return null;
        const today = romeDate(deps.clock.now().toISOString());
        const inTime =
          (row.validFrom === null || row.validFrom <= today) &&
          (row.validTo === null || row.validTo >= today);
        const { number, state, title, validFrom, validTo, facts, tenantName } = row;
        const valid = state === 'active' && inTime;
        return { valid, number, state, title, issuedBy: tenantName, validFrom, validTo, facts };
      }),
  };
}
