import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../../../scripts/lib/paths.mjs';
import { send } from '../requests.mjs';

/** The program as it is built, here or in another checkout, a process of its own that serves and does no jobs. */
export function launch({ appUrl, dispatcherUrl, dataDir, root = ROOT }) {
  const settings = {
    DATABASE_URL: appUrl,
    DATABASE_DISPATCHER_URL: dispatcherUrl,
    DATA_DIR: dataDir,
    SESSION_KEYS_FILE: join(dataDir, 'sessions'),
    MASTER_KEY_FILE: join(dataDir, 'master'),
    PORT: '0',
    DEMO: 'false',
    RUN_JOBS: 'false',
    NODE_ENV: 'production',
  };
  const preload = ['--import', join(ROOT, 'e2e/bench/api/report-processor-time.mjs')];
  return spawn(process.execPath, [...preload, join(root, 'server/dist/main.js')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Drafts ready to be sent, through the API as citizens make them, each of them a few. */
export async function prepare(port, { tenant, tokens, slug, answers }, count) {
  const changes = Object.entries(answers).map(([path, value]) => ({ path, base: null, value }));
  const drafts = [];
  while (drafts.length < count) {
    const [key, token] = [
      `draft-${port}-${drafts.length}`,
      tokens.citizens[drafts.length % tokens.citizens.length],
    ];
    const ask = async (query, variables) => {
      const text = await send(port, question({ tenant, token, query, variables }));
      const { data } = JSON.parse(text);
      if (data === null) throw new Error(text);
      return data;
    };
    const { startInstance } = await ask(START, { slug, key });
    const { code } = startInstance.instance;
    const { saveDraft } = await ask(SAVE, { code, changes });
    drafts.push({ token, variables: { code, key, version: saveDraft.instance.version } });
  }
  return drafts;
}

/** What portal and back office ask. */
export function asks({ tenant, tokens, releases, page }, drafts) {
  const release = (id) => question({ tenant, query: RELEASE, variables: { id } });
  return {
    S: (n) => release(releases[n % releases.length]),
    cached: () => release(releases[0]),
    Q: () => question({ tenant, token: tokens.operator, query: QUEUE, variables: { first: page } }),
    M: (n) => question({ tenant, query: SUBMIT, ...drafts[n] }),
  };
}

function question({ tenant, token, query, variables }) {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return { path: '/graphql', headers: { host: tenant.host, ...authorization }, body: { query, variables } };
}

const RELEASE = `query Release($id: ID!) { release(id: $id) { id number serviceSlug content } }`;
const QUEUE = `query Queue($first: Int) {
  queue(filter: { view: "all", open: true }, orderBy: DEADLINE, first: $first) {
    edges { cursor node {
      id code serviceSlug serviceTitle applicantName applicantFiscalCode stateKey stateName category officeId
      assignee { id name } standingInFor submittedAt finalDate suspended protocol unread news newsAt version
      labels { id name tone retired }
    } }
    pageInfo { hasNextPage endCursor } totalCount totalCapped
  }
}`;
const START = `mutation Start($slug: String!, $key: String!) {
  startInstance(serviceSlug: $slug, idempotencyKey: $key) { ... on InstancePayload { instance { code } } }
}`;
const SAVE = `mutation Save($code: String!, $changes: [AnswerChange!]!) {
  saveDraft(code: $code, changes: $changes) { ... on InstancePayload { instance { version } } }
}`;
const SUBMIT = `mutation Submit($code: String!, $version: Int!, $key: String!) {
  submitInstance(code: $code, expectedVersion: $version, idempotencyKey: $key) {
    __typename ... on InstancePayload { instance { id code version category submittedAt } }
  }
}`;
