import { Router, type Request, type Response } from 'express';
import { authenticate, readCredentials } from '../auth/authenticate';
import type { Cookies } from '../auth/cookies';
import { REALMS, type Session } from '../auth/session';
import type { Sessions } from '../auth/sessions';
import { factsOf } from '../platform/http/request-facts';
import { addJobs } from '../platform/outbox';
import type { WithTenant } from '../platform/tenant-transaction';
import type { Clock } from '../ports/outside/clock';
import { cleanFileName, contentDisposition } from './file-name';
import { readUpload, type UploadProblem } from './read-upload';
import { recogniseType, type TypeProblem } from './recognise-type';
import type { StoredFile } from './stored-file';
import type { StoredFiles } from './stored-files';
import { stripMetadata } from './strip-metadata';

export interface FilesSettings {
  readonly files: StoredFiles;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly limitBytes: number;
  /** True where a virus scanner judges uploads; without one they are shown as not scanned. */
  readonly scans: boolean;
  /** Whether this session may read the file; what it may not is "not found". */
  readonly mayRead: (session: Session, file: StoredFile) => Promise<boolean>;
}

type FileProblem = UploadProblem | TypeProblem | 'not-authenticated' | 'not-found' | 'scanning';

const STATUS: Readonly<Record<FileProblem, number>> = {
  'no-file': 400,
  malformed: 400,
  interrupted: 400,
  'too-large': 413,
  empty: 422,
  'unknown-type': 415,
  'type-mismatch': 415,
  'active-content': 415,
  'not-authenticated': 401,
  'not-found': 404,
  scanning: 409,
};

/** Job that has a fresh upload looked at by the virus scanner. */
export const SCAN_JOB = 'scan-file';
const UNCLAIMED_DAYS = 7;

/** Uploads and downloads. An upload belongs to who sent it until an answer or message takes it; one that nobody takes expires. */
export function filesRouter(settings: FilesSettings): Router {
  const router = Router();
  router.post('/files', (request, response) => upload(settings, request, response));
  router.get('/files/:id', (request, response) => download(settings, request, response, request.params.id));
  return router;
}

async function upload(settings: FilesSettings, request: Request, response: Response): Promise<void> {
  const { tenantId = '' } = factsOf(request);
  const credentials = readCredentials(request, settings.cookies);
  const session = await authenticate(settings.sessions, credentials, tenantId, 'POST');
  if (!session.ok || session.value === null) return refuse(response, 'not-authenticated');
  const read = await readUpload(request, settings.limitBytes);
  if (!read.ok) return refuse(response, read.error);
  const name = cleanFileName(read.value.name);
  const type = await recogniseType(read.value.content, name);
  if (!type.ok) return refuse(response, type.error);
  const saved = await settings.files.save(
    tenantId,
    {
      owner: { realm: session.value.realm, id: session.value.subjectId },
      purpose: 'input',
      name,
      mime: type.value,
      content: stripMetadata(read.value.content, type.value),
      status: settings.scans ? 'scanning' : 'unscanned',
      expiresAt: new Date(settings.clock.now().getTime() + UNCLAIMED_DAYS * 86_400_000),
    },
    (tx, file) =>
      settings.scans
        ? addJobs(tx, [{ kind: SCAN_JOB, key: `${SCAN_JOB}:${file.id}`, payload: { fileId: file.id } }])
        : Promise.resolve(),
  );
  const { id, sha256, status, size, mime } = saved;
  response.status(201).json({ id, sha256, status, name, size, mime });
}

async function download(
  settings: FilesSettings,
  request: Request,
  response: Response,
  id: string,
): Promise<void> {
  const { tenantId = '' } = factsOf(request);
  const sessions = await readSessions(settings, request, tenantId);
  if (sessions.length === 0) return refuse(response, 'not-authenticated');
  const file = await findReadable(settings, tenantId, id, sessions);
  if (file === undefined) return refuse(response, 'not-found');
  if (file.status === 'scanning') return refuse(response, 'scanning');
  const content = await settings.files.read(tenantId, file.id);
  const inline = request.query['inline'] !== undefined && file.mime === 'application/pdf';
  response.setHeader('Content-Type', file.mime);
  response.setHeader('Content-Disposition', contentDisposition(inline ? 'inline' : 'attachment', file.name));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
  response.setHeader('Content-Length', content.length);
  response.end(content);
}

/** A link in a page can set no header: without a named realm whoever of the two may read the file reads it. */
async function readSessions(
  settings: FilesSettings,
  request: Request,
  tenantId: string,
): Promise<readonly Session[]> {
  const named = request.headers['x-realm'] !== undefined || request.query['realm'] !== undefined;
  const credentials = readCredentials(request, settings.cookies);
  const tried = named
    ? [credentials]
    : REALMS.map((realm) => ({ ...credentials, realm, cookie: settings.cookies.read(request, realm) }));
  const found: Session[] = [];
  for (const one of tried) {
    const session = await authenticate(settings.sessions, one, tenantId, 'GET');
    if (session.ok && session.value !== null) found.push(session.value);
  }
  return found;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function findReadable(
  settings: FilesSettings,
  tenantId: string,
  id: string,
  sessions: readonly Session[],
): Promise<StoredFile | undefined> {
  if (!UUID.test(id)) return undefined;
  const file = await settings.withTenant(tenantId, (tx) => settings.files.find(tx, id));
  if (file === undefined || file.status === 'infected' || file.status === 'refused') return undefined;
  for (const session of sessions) if (await settings.mayRead(session, file)) return file;
  return undefined;
}

/** The sender reads the code; the words are in the catalogue of the form (`issue.file-<code>`). */
function refuse(response: Response, code: FileProblem): void {
  response.status(STATUS[code]).json({ code });
}
