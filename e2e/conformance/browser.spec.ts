import { runInThisContext } from 'node:vm';
import { at, listAt } from '../support/json';
import { expect, PHONE, test } from '../support/test';
import { bundleConformance } from './bundle';

test('every conformance case holds in the browser as it does in Node', async ({ open }) => {
  const script = await bundleConformance();
  const page = await open({ viewport: PHONE });
  const inBrowser: unknown = JSON.parse(String(await page.evaluate(script)));
  const inNode: unknown = JSON.parse(String(runInThisContext(script)));
  const results = listAt(inBrowser, '');
  expect(results.length).toBeGreaterThan(200);
  expect(results.filter((result) => at(result, 'passed') !== true)).toEqual([]);
  expect(inBrowser).toEqual(inNode);
});
