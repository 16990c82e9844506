import type { RequestContext } from '../../graphql/context';
import { NotAuthenticatedError } from '../../graphql/errors';

/** The citizen who asks; throws for anybody else. */
export function getCitizenId(ctx: RequestContext): string {
  if (ctx.viewer?.kind !== 'citizen') throw new NotAuthenticatedError('citizen');
  return ctx.viewer.id;
}
