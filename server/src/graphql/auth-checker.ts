import type { AuthCheckerFn } from 'type-graphql';
import type { RequestContext } from './context';
import { ForbiddenError, NotAuthenticatedError } from './errors';
import { isGuest, type Viewer } from './viewer';

/** Rules an operation may carry; one without a rule is open to everybody. */
export type AccessRule = 'CITIZEN' | 'GUEST' | 'STAFF' | 'MANAGER' | 'ADMIN' | 'ANYONE_LOGGED_IN';

/** Says who may call an operation at all; what they may see through it is decided where it is loaded. */
export const authChecker: AuthCheckerFn<RequestContext> = ({ context }, rules) => {
  const viewer = context.viewer;
  if (viewer === null) throw new NotAuthenticatedError('nobody is logged in');
  if (rules.length === 0 || rules.some((rule) => satisfies(viewer, rule))) return true;
  throw new ForbiddenError(rules.join(' or '));
};

function satisfies(viewer: Viewer, rule: string): boolean {
  switch (rule) {
    case 'ANYONE_LOGGED_IN':
      return true;
    case 'CITIZEN':
      return viewer.kind === 'citizen' && !isGuest(viewer);
    case 'GUEST':
      return isGuest(viewer);
    case 'STAFF':
      return viewer.kind === 'staff';
    case 'MANAGER':
      return (
        viewer.kind === 'staff' && viewer.roles.some(({ role }) => role === 'manager' || role === 'admin')
      );
    case 'ADMIN':
      return viewer.kind === 'staff' && viewer.roles.some(({ role }) => role === 'admin');
    default:
      throw new Error(`Unknown access rule ${rule}`);
  }
}
