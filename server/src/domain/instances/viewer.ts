import type { RequestContext } from '../../graphql/context';
import { NotAuthenticatedError } from '../../graphql/errors';
import type { CitizenViewer, StaffViewer, Viewer } from '../../graphql/viewer';

/** Who asks; throws where nobody is logged in. */
export function getViewer(ctx: RequestContext): Viewer {
  if (ctx.viewer === null) throw new NotAuthenticatedError('nobody is logged in');
  return ctx.viewer;
}

export function getCitizen(ctx: RequestContext): CitizenViewer {
  if (ctx.viewer?.kind !== 'citizen') throw new NotAuthenticatedError('citizen');
  return ctx.viewer;
}

export function getStaff(ctx: RequestContext): StaffViewer {
  if (ctx.viewer?.kind !== 'staff') throw new NotAuthenticatedError('staff');
  return ctx.viewer;
}
