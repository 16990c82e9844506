import type { Platform } from '../composition';
import { BULK_JOB, createDesk, type DeskModule } from '../domain/desk';
import type { DomainParts } from './domain';
import { askColleague } from '../domain/staff';

/** The operators' desk over the domain; its jobs act as whoever began them, with the rights they have by then. */
export function composeDesk(
  { withTenant, askTenant, clock, vault, handlers }: Platform,
  domain: DomainParts,
): DeskModule {
  const desk = createDesk({
    withTenant,
    clock,
    vault,
    work: domain.instances.work,
    viewerOf: async (tenantId, staffId) => {
      const colleague = await askColleague(askTenant, tenantId, staffId);
      return colleague === null ? null : { kind: 'staff', sessionId: `job:${staffId}`, ...colleague };
    },
  });
  handlers.register(BULK_JOB, desk.runBulkJob);
  return desk;
}
