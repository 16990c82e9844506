import type { RequestContext } from './context';
import { NotAuthenticatedError } from './errors';
import type { CitizenViewer, StaffViewer, Viewer } from './viewer';

/** Who asks; throws where nobody is logged in. */
export function getViewer(ctx: RequestContext): Viewer {
  if (ctx.viewer === null) throw new NotAuthenticatedError('nobody is logged in');
  return ctx.viewer;
}

/** The citizen who asks; throws for anybody else. */
export function getCitizen(ctx: RequestContext): CitizenViewer {
  if (ctx.viewer?.kind !== 'citizen') throw new NotAuthenticatedError('citizen');
  return ctx.viewer;
}

/** Who of the staff asks; throws for anybody else. */
export function getStaff(ctx: RequestContext): StaffViewer {
  if (ctx.viewer?.kind !== 'staff') throw new NotAuthenticatedError('staff');
  return ctx.viewer;
}
