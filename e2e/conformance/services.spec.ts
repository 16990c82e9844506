import { bySeed, runSeed } from '../support/by-seed';
import { DESK, test } from '../support/test';
import { CRITERIA } from './services/criteria';
import { conformanceSubjects } from './services/subjects';
import { walkService, type Walk } from './services/walk';

for (const { slug, archetype } of bySeed(conformanceSubjects(runSeed), 1))
  test.describe(`${archetype}: ${slug}`, () => {
    test.describe.configure({ mode: 'default' });
    let walk: Walk;

    test.beforeAll(async ({ open, stack, simulators, cast }) => {
      const page = await open({ baseURL: stack.portal, viewport: DESK });
      walk = await walkService({ page, stack, simulators, person: cast.other, slug, seed: runSeed });
    });

    for (const { id, title, judge } of CRITERIA)
      test(`${id} ${title}`, () => {
        judge(walk);
      });
  });
