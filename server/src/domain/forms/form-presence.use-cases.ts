import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import { getForm } from './form.repository';

export interface FormPresence {
  /** Says to the others that this window has the form open, at which part; false when that could not be said. */
  announce(ctx: RequestContext, formId: string, seat: string, node: string | null): Promise<boolean>;
  /** Says to the others that this window closed it. */
  leave(ctx: RequestContext, formId: string, seat: string): Promise<void>;
}

const NAME = /^[\w:/.-]{1,200}$/;

/** Who has a form open: nothing is stored, every window says so again every few seconds and is forgotten when it does not. */
export function createFormPresence(deps: { readonly withTenant: WithTenant }): FormPresence {
  const tell = async (
    ctx: RequestContext,
    formId: string,
    seat: { readonly seat: string; readonly node: string | null; readonly here: boolean },
  ): Promise<boolean> => {
    const viewer = ctx.viewer;
    if (viewer?.kind !== 'staff' || !NAME.test(seat.seat)) return false;
    return deps.withTenant(ctx.tenantId, async (tx) => {
      await getForm(tx, formId);
      const news = JSON.stringify({ tenantId: ctx.tenantId, formId, name: viewer.name, ...seat });
      await tx.query('select pg_notify($1, $2)', ['form_seat', news], 'form-seat');
      return true;
    });
  };
  return {
    announce: (ctx, formId, seat, node) =>
      tell(ctx, formId, { seat, node: node !== null && NAME.test(node) ? node : null, here: true }),
    leave: async (ctx, formId, seat) => {
      await tell(ctx, formId, { seat, node: null, here: false });
    },
  };
}
