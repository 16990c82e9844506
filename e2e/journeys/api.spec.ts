import { randomUUID } from 'node:crypto';
import { Summary } from '../screens/summary';
import { Api } from '../support/api';
import { at, listAt, numberAt, textAt } from '../support/json';
import { STAFF } from '../support/people';
import {
  beginPermit,
  fillVehicles,
  goToSummary,
  passOwnData,
  permitRequest,
  PERMIT,
} from '../support/permit';
import { expect, test } from '../support/test';

const START = `mutation($slug: String!, $key: String!) {
  startInstance(serviceSlug: $slug, idempotencyKey: $key) {
    __typename
    ... on InstancePayload { instance { code version } }
    ... on Refusal { errorCode }
  }
}`;
const SUBMIT = `mutation($code: String!, $version: Int!, $key: String!) {
  submitInstance(code: $code, expectedVersion: $version, idempotencyKey: $key) {
    __typename
    ... on InstancePayload { instance { code version category } }
    ... on VersionConflict { errorCode currentVersion }
    ... on Refusal { errorCode }
  }
}`;
const VERSION = 'query($code: String!) { instance(code: $code) { version category history { type } } }';
const AT_ONCE = 50;

test('the same key fifty times at once starts one request', async ({ stack, cast }) => {
  const api = await Api.forCitizen(stack, cast.fourth.fiscalCode);
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => api.ask(START, { slug: PERMIT, key })),
  );
  const codes = answers.map((answer) => textAt(answer, 'startInstance.instance.code'));
  expect(new Set(codes).size).toBe(1);
  const drafts = await api.ask('{ myInstances(filter: { group: "draft" }) { totalCount } }', {});
  expect(numberAt(drafts, 'myInstances.totalCount')).toBe(1);
  const other = await api.ask(START, { slug: 'mensa-scolastica', key });
  expect(textAt(other, 'startInstance.__typename')).not.toBe('InstancePayload');
});

test('the same key fifty times at once sends one request, and nobody sends what they did not see', async ({
  citizen,
  stack,
  cast,
}) => {
  const request = permitRequest('resident');
  const code = await beginPermit(citizen, cast.resident);
  await passOwnData(citizen);
  await fillVehicles(citizen, request);
  await goToSummary(citizen, request);
  await new Summary(citizen).expectShown();
  const api = await Api.forCitizen(stack, cast.resident.fiscalCode);
  const version = numberAt(await api.ask(VERSION, { code }), 'instance.version');

  const stale = await api.ask(SUBMIT, { code, version: version - 1, key: randomUUID() });
  expect(textAt(stale, 'submitInstance.__typename')).toBe('VersionConflict');
  expect(numberAt(stale, 'submitInstance.currentVersion')).toBe(version);

  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => api.ask(SUBMIT, { code, version, key })),
  );
  const kinds = answers.map((answer) => textAt(answer, 'submitInstance.__typename'));
  expect(new Set(kinds)).toEqual(new Set(['InstancePayload']));
  const after = await api.ask(VERSION, { code });
  const sent = listAt(after, 'instance.history').filter((event) => textAt(event, 'type') === 'submitted');
  expect(sent).toHaveLength(1);

  const otherBody = await api.ask(SUBMIT, { code, version: version + 1, key });
  expect(textAt(otherBody, 'submitInstance.__typename')).toBe('IdempotencyConflict');
  const again = await api.ask(SUBMIT, { code, version, key: randomUUID() });
  expect(textAt(again, 'submitInstance.__typename')).not.toBe('InstancePayload');
});

test('a foreign code is not found, whoever asks', async ({ stack, cast }) => {
  const [owner, stranger, elsewhere] = await Promise.all([
    Api.forCitizen(stack, cast.fourth.fiscalCode),
    Api.forCitizen(stack, cast.other.fiscalCode),
    Api.forStaff(stack, STAFF.otherOffice.email),
  ]);
  const started = await owner.ask(START, { slug: PERMIT, key: randomUUID() });
  const code = textAt(started, 'startInstance.instance.code');
  for (const api of [stranger, elsewhere]) {
    expect(at(await api.ask(VERSION, { code }), 'instance')).toBeNull();
    const answer = await api.ask(SUBMIT, { code, version: 1, key: randomUUID() }).then(
      (data) => textAt(data, 'submitInstance.__typename'),
      () => 'error',
    );
    expect(answer).not.toBe('InstancePayload');
  }
});
