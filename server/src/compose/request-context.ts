import type { IncomingMessage } from 'node:http';
import { authenticate, type Cookies, readCredentials, type Session, type Sessions } from '../auth';
import type { RequestContext } from '../graphql/context';
import type { Viewer } from '../graphql/viewer';
import { factsOf } from '../platform/http';
import type { People } from './people';

export interface ContextDependencies {
  readonly people: People;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
}

export type ContextOf = (request: IncomingMessage) => Promise<RequestContext>;

/**
 * The context of a request: a role taken away ends at the next one, in every process that has heard of it. A cookie that came
 * without its `x-csrf` may read and not change; a session that ended is nobody.
 */
export function createContextOf(deps: ContextDependencies): ContextOf {
  return async (request) => {
    const facts = factsOf(request);
    const { tenantId = '', origin, locale, correlationId } = facts;
    const credentials = readCredentials(request, deps.cookies);
    const strict = await authenticate(deps.sessions, credentials, tenantId, 'POST');
    const session = strict.ok ? strict : await authenticate(deps.sessions, credentials, tenantId, 'GET');
    const viewer = session.ok && session.value !== null ? await findViewer(deps.people, session.value) : null;
    const connectionMark = (): string => facts.connection;
    return { tenantId, origin, locale, correlationId, viewer, mayChange: strict.ok, connectionMark };
  };
}

/**
 * The context of a WebSocket: a browser cannot set headers on its handshake, so realm and `x-csrf` come as connection
 * parameters. Without them another site could open a socket with the visitor's cookies.
 */
export function handshakeContext(
  contextOf: ContextOf,
): (request: IncomingMessage, params: Readonly<Record<string, unknown>>) => Promise<RequestContext | null> {
  return async (request, { realm, csrf }) => {
    if (typeof realm === 'string') request.headers['x-realm'] = realm;
    if (typeof csrf === 'string') request.headers['x-csrf'] = csrf;
    const context = await contextOf(request);
    return context.viewer !== null && context.mayChange ? context : null;
  };
}

/** Who a session stands for; null when the person was removed since. */
async function findViewer(people: People, session: Session): Promise<Viewer | null> {
  const { id: sessionId, tenantId, subjectId, realm, scheme, level } = session;
  if (realm === 'staff') {
    const colleague = await people.colleague(tenantId, subjectId);
    return colleague === null ? null : { kind: 'staff', sessionId, ...colleague };
  }
  const citizen = await people.citizen(tenantId, subjectId);
  if (citizen === null) return null;
  const { id, givenName, familyName } = citizen;
  const fiscalCode = scheme === 'guest' ? '' : citizen.fiscalCode;
  return { kind: 'citizen', id, sessionId, scheme, level, givenName, familyName, fiscalCode };
}
