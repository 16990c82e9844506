import type { RequestContext } from '../../graphql/context';
import { notAllowed, type NotAllowed } from '../../graphql/refusals';
import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { EmailConfirmed } from './citizen.types';
import { closeChanges, findEmailChange, findPendingChange, setEmail } from './email-change.repository';
import { openEmailToken } from './email-token';

export type ConfirmEmail = (ctx: RequestContext, token: string) => Promise<EmailConfirmed | NotAllowed>;

/** Takes the address whose link somebody opened, logged in or not: only who reads that mailbox has the link. */
export function createConfirmEmail(deps: {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
}): ConfirmEmail {
  return (ctx, token) =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const at = deps.clock.now();
      const id = await openEmailToken(tx, deps.vault, token);
      const change = id === undefined ? undefined : await findEmailChange(tx, id);
      if (change === undefined) return notAllowed('reason.link-unknown');
      const pending = await findPendingChange(tx, change.citizenId, at);
      if (pending?.id !== change.id) return notAllowed('reason.link-expired');
      await setEmail(tx, change.citizenId, change.email);
      await closeChanges(tx, change.citizenId, at);
      return Object.assign(new EmailConfirmed(), { email: change.email });
    });
}
