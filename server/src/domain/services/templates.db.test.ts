import { lintWorkflow, type ReleaseContent, type Text } from '@istanze/shared';
import { inspectForm } from '@istanze/shared/authoring';
import { createTemplateWorld, type Installed, SEEDS, type TemplateWorld } from '../../../test/template-world';
import { actionTypes } from '../../actions';
import { activityTypes } from '../../activities';
import { findForbiddenSections, findFormLimits, getServiceById, SERVICE_CATEGORIES } from '../catalogue';
import type { BundleFile } from './bundle';
import { readReadyMades } from './ready-made';

/** The words a person reads about a service: no service goes out without them. */
const VOICES = ['forWhom', 'description', 'howTo', 'needed', 'outcome', 'times', 'costs', 'onlineAccess'];
const FEWEST_TESTS = 3;
const MOST_REMARKS = 3;
const PATIENCE = 120_000;
const SEED = Number(process.env['TEMPLATES_SEED'] ?? 20_261_123);

describe('the ready-made services', () => {
  let world: TemplateWorld;
  beforeAll(async () => {
    world = await createTemplateWorld();
  }, PATIENCE);
  afterAll(() => world.product.close());

  const faults = (judge: (service: Installed) => readonly string[]) =>
    [...world.installed].flatMap(([key, service]) => judge(service).map((line) => `${key}: ${line}`));

  test('say all that a sheet must say, in words of the vocabulary, title and summary in English too', async () => {
    const topics = new Set(await SEEDS.read<readonly string[]>('reference', 'topics.json'));
    const sheets = await SEEDS.read<readonly BundleFile[]>('templates', 'schede-informative.json');
    const wrong = [...(await readReadyMades(SEEDS)).map(({ bundle }) => bundle), ...sheets].flatMap(
      (bundle) => sheetFaults(bundle, topics).map((fault) => `${bundle.service.slug}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  test('have nothing in the way of their publication, and hardly a remark', () => {
    const remarks = faults(({ content, obstacles }) => {
      const found = remarksOn(content);
      const errors = found.filter(({ severity }) => severity === 'error');
      const others = found.filter(({ severity }) => severity !== 'error');
      const counted = [...obstacles, ...errors, ...(others.length > MOST_REMARKS ? others : [])];
      return counted.map(({ code, path }) => `${code} at ${path}`);
    });
    expect(remarks).toEqual([]);
  });

  test('stand on the library sections that their archetype allows', async () => {
    const { withTenant, tenant } = world.product.world;
    const forbidden = await withTenant(tenant.id, async (tx) => {
      const found: string[] = [];
      for (const [key, { id, content }] of world.installed) {
        const limits = await findFormLimits(tx, (await getServiceById(tx, id)).archetypeId);
        found.push(...findForbiddenSections(content.form, limits).map(({ path }) => `${key}: ${path}`));
      }
      return found;
    });
    expect(forbidden).toEqual([]);
  });

  test('pass tests of their own, at least three each', () => {
    const failed = faults(({ tests }) => {
      const differences = tests.flatMap((run) =>
        run.differences.map(({ message }) => `${run.name}: ${message}`),
      );
      return tests.length < FEWEST_TESTS ? [`only ${tests.length} tests`, ...differences] : differences;
    });
    expect(failed).toEqual([]);
  });

  test(
    'are published, filled in with answers made up from their definition, and sent',
    async () => {
      const refused: string[] = [];
      for (const key of world.installed.keys())
        refused.push(...(await world.publishAndSend(key, SEED)).map((line) => `${key} ${line}`));
      expect(refused).toEqual([]);
    },
    PATIENCE,
  );
});

function remarksOn({ configuration, workflow, service, form }: ReleaseContent) {
  const { tables, fees, templates, derived } = configuration;
  const facts = Object.fromEntries(derived.map(({ key }) => [key, { kind: 'any' } as const]));
  return [
    ...inspectForm(form, { tables, facts }),
    ...lintWorkflow(workflow, {
      competitive: service.competitive,
      hasFees: fees.lines.length > 0,
      templates,
      activityTypes: new Set(activityTypes.keys()),
      actionTypes: new Set(actionTypes.keys()),
    }),
  ];
}

function sheetFaults({ service }: BundleFile, topics: ReadonlySet<string>): readonly string[] {
  const { sheet, title, shortDescription } = service;
  const silent = VOICES.filter((voice) => !JSON.stringify(sheet[voice] ?? null).includes('"it":'));
  const untold = [title, shortDescription].filter(({ en }: Text) => (en ?? '') === '').length;
  return [
    ...silent.map((voice) => `says nothing of ${voice}`),
    ...(untold > 0 ? ['has no title or summary in English'] : []),
    ...(shortDescription.it.length > 255 ? ['has a summary longer than 255 characters'] : []),
    ...(Object.hasOwn(SERVICE_CATEGORIES, service.category) ? [] : [`has no category ${service.category}`]),
    ...service.topics.filter((topic) => !topics.has(topic)).map((topic) => `has no topic ${topic}`),
  ];
}
