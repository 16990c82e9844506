/** Stories of about a minute: they begin first, so that a run does not end with one worker idle beside a long story. */
const LONG = [
  'accessibility/*',
  ...[
    'operator-keyboard',
    'permit',
    'power-cut',
    'compose-by-*',
    'renewal',
    'flow-designer',
    'library',
    'upload',
    'strangers',
    'api',
    'two-editors',
    'trial',
    'term',
    'authorizations',
    'desk-day',
    'configuration',
    'generated-service',
    'slot',
  ].map((name) => `journeys/${name}`),
].map((path) => `**/${path}.spec.ts`);

/** Playwright begins with the tests of the first project: `left` names the files that this run does without. */
export function longestFirst(left: readonly string[]) {
  return [
    { name: 'long', testMatch: LONG, testIgnore: [...left] },
    { name: 'short', testMatch: '**/*.spec.ts', testIgnore: [...left, ...LONG] },
  ];
}
