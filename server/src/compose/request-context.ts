import type { IncomingMessage } from 'node:http';
import { authenticate, type Cookies, readCredentials, type Session, type Sessions } from '../auth';
import { askKnownCitizen } from '../domain/citizens';
import { askColleague } from '../domain/staff';
import type { RequestContext } from '../graphql/context';
import type { Viewer } from '../graphql/viewer';
import { factsOf } from '../platform/http';
import type { AskTenant } from '../platform/tenant-transaction';

export interface ContextDependencies {
  readonly askTenant: AskTenant;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
}

export type ContextOf = (request: IncomingMessage) => Promise<RequestContext>;

/**
 * The context of a request, read anew from the database: a role taken away ends at the next request. A cookie that came
 * without its `x-csrf` may read and not change; a session that ended is nobody.
 */
export function createContextOf(deps: ContextDependencies): ContextOf {
  return async (request) => {
    const facts = factsOf(request);
    const { tenantId = '', origin, locale, correlationId } = facts;
    const credentials = readCredentials(request, deps.cookies);
    const strict = await authenticate(deps.sessions, credentials, tenantId, 'POST');
    const session = strict.ok ? strict : await authenticate(deps.sessions, credentials, tenantId, 'GET');
    const viewer =
      session.ok && session.value !== null ? await findViewer(deps.askTenant, session.value) : null;
    return {
      ...{ tenantId, origin, locale, correlationId, viewer, mayChange: strict.ok },
      get connection() {
        return facts.connection;
      },
    };
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
export async function findViewer(askTenant: AskTenant, session: Session): Promise<Viewer | null> {
  const { tenantId, subjectId, realm } = session;
  return realm === 'citizen'
    ? readCitizen(askTenant, session)
    : readStaff(askTenant, tenantId, subjectId, session.id);
}

/** A member of staff for whom a job works on: without a session, with the roles they have now. */
export async function findStaffViewer(
  askTenant: AskTenant,
  tenantId: string,
  staffId: string,
): Promise<Viewer | null> {
  return readStaff(askTenant, tenantId, staffId, `job:${staffId}`);
}

async function readCitizen(askTenant: AskTenant, session: Session): Promise<Viewer> {
  const { tenantId, subjectId, scheme, level } = session;
  const { id, givenName, familyName, ...known } = await askKnownCitizen(askTenant, tenantId, subjectId);
  const fiscalCode = scheme === 'guest' ? '' : known.fiscalCode;
  return { kind: 'citizen', id, sessionId: session.id, scheme, level, givenName, familyName, fiscalCode };
}

async function readStaff(
  askTenant: AskTenant,
  tenantId: string,
  staffId: string,
  sessionId: string,
): Promise<Viewer | null> {
  const colleague = await askColleague(askTenant, tenantId, staffId);
  return colleague === undefined ? null : { kind: 'staff', sessionId, ...colleague };
}
