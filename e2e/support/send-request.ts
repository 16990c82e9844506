import { randomUUID } from 'node:crypto';
import type { Api } from './api';
import { numberAt, textAt } from './json';

const START = `mutation($slug: String!, $key: String!) {
  startInstance(serviceSlug: $slug, idempotencyKey: $key) { ... on InstancePayload { instance { code } } } }`;
const SAVE = `mutation($code: String!, $changes: [AnswerChange!]!) {
  saveDraft(code: $code, changes: $changes) { ... on InstancePayload { instance { version } } } }`;
const SUBMIT = `mutation($code: String!, $version: Int!, $key: String!) {
  submitInstance(code: $code, expectedVersion: $version, idempotencyKey: $key) {
    ... on InstancePayload { instance { code } } } }`;

/** Sends a request to a service through the public API; answers its code. */
export async function sendRequest(
  citizen: Api,
  slug: string,
  answers: Readonly<Record<string, string>>,
): Promise<string> {
  const key = randomUUID();
  const started = await citizen.ask(START, { slug, key });
  const code = textAt(started, 'startInstance.instance.code');
  const changes = Object.entries(answers).map(([path, value]) => ({ path, value }));
  const saved = await citizen.ask(SAVE, { code, changes });
  const version = numberAt(saved, 'saveDraft.instance.version');
  return textAt(await citizen.ask(SUBMIT, { code, version, key }), 'submitInstance.instance.code');
}
