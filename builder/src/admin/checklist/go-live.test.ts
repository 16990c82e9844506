import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, translator, type JsonObject, type ReleaseContent } from '@istanze/shared';
import { isReleaseContent } from '../../console/instance/release';
import { it as italian, type MessageKey } from '../../i18n/it';
import { placeholderGroups } from '../configuration/texts/placeholders';
import { drawnRelease } from './drawn-release';
import { goLiveChecks, type CheckName, type GoLiveFacts } from './go-live';

const seeds = join(__dirname, '../../../../db/seeds');
const read = (file: string): unknown => JSON.parse(readFileSync(join(seeds, file), 'utf8'));
/** A permit with everything in its own file; the others take sections from a library, or are lists of sheets. */
const bundle = readdirSync(join(seeds, 'templates'))
  .map((name) => read(`templates/${name}`))
  .find((content) => isWholePermit(content));

function isWholePermit(content: unknown): boolean {
  if (!isJsonObject(content) || !isJsonObject(content['service']) || content['form'] === undefined)
    return false;
  const borrows = JSON.stringify(content['form']).includes('"library":');
  return content['service']['archetype'] === 'permessi-e-documenti' && !borrows;
}

function permit(change: (content: ReleaseContent) => Partial<ReleaseContent> = () => ({})): ReleaseContent {
  const parts: JsonObject = isJsonObject(bundle) ? bundle : {};
  const workflow = read('reference/workflows/permits.json');
  const content: unknown = { ...parts, workflow, version: 1 };
  if (!isReleaseContent(content)) throw new Error('The ready-made service is no release');
  return { ...content, ...change(content) };
}

function check(name: CheckName, facts: Partial<GoLiveFacts> = {}, content = permit()) {
  const service: unknown = isJsonObject(bundle) ? bundle['service'] : undefined;
  const sheet = isJsonObject(service) && isJsonObject(service['sheet']) ? service['sheet'] : {};
  const placeholders = placeholderGroups({
    drawn: drawnRelease(content),
    derived: content.configuration.derived,
    t: translator<MessageKey>(italian, 'it'),
    locale: 'it',
  });
  const given = {
    content,
    obstacles: [],
    remarks: 0,
    tests: [],
    sheet,
    caseOfficer: 'Ada',
    placeholders,
    ...facts,
  };
  return goLiveChecks(given).find((one) => one.name === name);
}

test.each<CheckName>(['sheet', 'office', 'form', 'flow', 'fees', 'texts', 'languages'])(
  'the ready-made permit has its %s ready',
  (name) => {
    expect(check(name)).toMatchObject({ state: 'ready', count: 0 });
  },
);

test('what is missing of the sheet is counted', () => {
  expect(
    check('sheet', { sheet: { forWhom: { it: 'Tutti' }, times: { text: { it: ' ' }, phases: [] } } }),
  ).toEqual({
    name: 'sheet',
    state: 'missing',
    count: 4,
  });
});

test('an obstacle stands at the part it is of', () => {
  const obstacles = [
    { code: 'workflow-dead-end' },
    { code: 'configuration-fee-formula' },
    { code: 'logic-type' },
  ];
  expect(['form', 'flow', 'fees'] as const).toEqual(
    (['form', 'flow', 'fees'] as const).filter((name) => check(name, { obstacles })?.count === 1),
  );
});

test('a flow that asks for money and a price of nothing are to be looked at', () => {
  const content = permit(({ configuration }) => ({
    configuration: {
      ...configuration,
      fees: {
        ...configuration.fees,
        lines: configuration.fees.lines.map((line) => ({ ...line, amount: { money: 0 } })),
      },
    },
  }));
  expect(check('fees', {}, content)?.state).toBe('look');
});

test('a text with an unknown placeholder, and one without its translation, are to be looked at', () => {
  const content = permit(({ configuration }) => ({
    configuration: {
      ...configuration,
      templates: {
        ...configuration.templates,
        extra: { kind: 'mail', title: { it: 'Saluti' }, body: { it: '{kode}', en: '{code}' } },
      },
    },
  }));
  expect(check('texts', {}, content)).toMatchObject({ state: 'look', count: 1 });
  expect(check('languages', {}, content)).toMatchObject({ state: 'look', count: 1 });
});

test('no test is to be looked at, one that fails is missing, those that pass are counted', () => {
  expect(check('tests')).toMatchObject({ state: 'look' });
  expect(check('tests', { tests: [{ differences: [{}] }, { differences: [] }] })).toMatchObject({
    state: 'missing',
    count: 1,
  });
  expect(check('tests', { tests: [{ differences: [] }] })).toMatchObject({ state: 'ready', count: 1 });
});
