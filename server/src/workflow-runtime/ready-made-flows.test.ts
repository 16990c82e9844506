import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '@istanze/shared';
import { DEFAULT_TEMPLATES } from './testing/default-workflow';
import { OPERATOR, RuntimeWorld } from './testing/runtime-world';

const FOLDER = join(__dirname, '../../../db/seeds/templates');
const CHECKS = 5;

/** The flow that a ready-made service brings with it; its acts leave at once. */
function readBundle(name: string): { readonly workflow: Json; readonly templates: readonly string[] } {
  const text = readFileSync(join(FOLDER, `${name}.json`), 'utf8');
  const bundle: Json = JSON.parse(text.replace(/"undoSeconds": \d+/g, '"undoSeconds": 0'));
  const configuration = isJsonObject(bundle) ? bundle['configuration'] : undefined;
  const templates = isJsonObject(configuration) ? configuration['templates'] : undefined;
  return {
    workflow: isJsonObject(bundle) ? (bundle['workflow'] ?? null) : null,
    templates: [...DEFAULT_TEMPLATES, ...Object.keys(isJsonObject(templates) ? templates : {})],
  };
}

async function accepted(name: string, answers: JsonObject, fee = 0): Promise<RuntimeWorld> {
  const world = new RuntimeWorld({ ...readBundle(name), answers, fee });
  await world.submit();
  await world.must(OPERATOR, 'claim', 'claimed');
  const checks = Array.from({ length: CHECKS + 1 }, (_, at) => [`check${at + 1}`, 'yes'] as const);
  await world.must(OPERATOR, 'review', 'passed', Object.fromEntries(checks));
  await world.must(OPERATOR, 'accept', 'accepted', { reasons: '' });
  return world;
}

const issue = (world: RuntimeWorld) =>
  world.must(OPERATOR, 'issue-document', 'issued', { source: 'template' });
const standing = ({ instance }: RuntimeWorld) => [instance.workflow?.state, instance.workflow?.problems];
const issued = ({ ports }: RuntimeWorld) =>
  [...ports.documents.values()].map(({ state, validTo }) => ({ state, validTo }));

describe('the disabled badge', () => {
  const vehicles = [{ _id: 'a', plate: 'AB123CD' }];

  test('a permanent one holds five years, and its plates are known at every gate for as long', async () => {
    const world = await accepted('contrassegno-disabili', {
      request: 'first',
      duration: 'permanent',
      vehicles,
    });
    await issue(world);
    expect(standing(world)).toEqual(['completed', []]);
    expect(issued(world)).toEqual([{ state: 'active', validTo: '2031-06-09' }]);
    expect(world.ports.grants).toMatchObject([{ plates: ['AB123CD'], zone: 'ALL', validTo: '2031-06-09' }]);
  });

  test('a temporary one ends with the certificate, and without plates the gates are left alone', async () => {
    const world = await accepted('contrassegno-disabili', {
      request: 'first',
      duration: 'temporary',
      temporaryUntil: '2026-12-31',
    });
    await issue(world);
    expect(standing(world)).toEqual(['completed', []]);
    expect(issued(world)).toEqual([{ state: 'active', validTo: '2026-12-31' }]);
    expect(world.ports.grants).toEqual([]);
  });

  test('other plates for the same badge: no second badge, the gates learn them until it ends', async () => {
    const world = await accepted('contrassegno-disabili', {
      request: 'plates',
      badgeExpires: '2028-01-31',
      vehicles,
    });
    expect(standing(world)).toEqual(['plates', []]);
    expect(issued(world)).toEqual([]);
    expect(world.ports.grants).toMatchObject([{ plates: ['AB123CD'], validTo: '2028-01-31' }]);
    expect([...world.ports.notices.values()]).toContain('plates-registered');
  });
});

describe('a burial', () => {
  test('has its permit before anything is paid, and does not lapse', async () => {
    const world = await accepted('sepoltura', { kind: 'ground' }, 30_000);
    expect(standing(world)).toEqual(['issue', []]);
    await issue(world);
    expect(standing(world)).toEqual(['payment', []]);
    expect(issued(world)).toMatchObject([{ state: 'active' }]);
    expect([...world.ports.positions.values()].map(({ amount }) => amount)).toEqual([30_000]);
    await world.pass(200);
    expect(standing(world)).toEqual(['payment', []]);
  });

  test('that is free ends with the permit', async () => {
    const world = await accepted('sepoltura', { kind: 'ground' });
    await issue(world);
    expect(standing(world)).toEqual(['completed', []]);
  });
});

describe('marriage publications', () => {
  test('are posted once signed; the certificate may be issued on the fourth day after the eight', async () => {
    const world = await accepted('pubblicazioni-matrimonio', {});
    expect(standing(world)).toEqual(['signing', []]);
    await world.must(OPERATOR, 'signed', 'done');
    await world.pass(11);
    expect(standing(world)).toEqual(['published', []]);
    await world.pass(1);
    expect(standing(world)).toEqual(['issue', []]);
    await issue(world);
    expect(standing(world)).toEqual(['completed', []]);
  });

  test('an objection brings them back to the office', async () => {
    const world = await accepted('pubblicazioni-matrimonio', {});
    await world.must(OPERATOR, 'signed', 'done');
    await world.must(OPERATOR, 'opposition', 'done');
    await world.pass(30);
    expect(standing(world)).toEqual(['review', []]);
  });
});

describe('access to documents', () => {
  test('thirty days without an answer are a refusal, and both sides are told', async () => {
    const world = new RuntimeWorld({ ...readBundle('accesso-agli-atti'), answers: {} });
    await world.submit();
    await world.pass(31);
    expect(standing(world)).toEqual(['silent', []]);
    expect([...world.ports.notices.values()]).toContain('silence');
    expect([...world.ports.staffNotices.values()]).toMatchObject([{ template: 'term-over' }]);
  });

  test('civic access is never refused by silence', async () => {
    const world = new RuntimeWorld({ ...readBundle('accesso-civico'), answers: {} });
    await world.submit();
    await world.pass(60);
    expect(standing(world)).toEqual(['review', []]);
  });
});
