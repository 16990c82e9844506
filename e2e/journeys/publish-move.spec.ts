import { writeFileSync } from 'node:fs';
import { Journey } from '../screens/journey';
import { Office } from '../screens/office';
import { ServiceAdmin } from '../screens/service-admin';
import { Api, runTool } from '../support/api';
import { generateService } from '../support/generated-service';
import { at } from '../support/json';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { beginPermit } from '../support/permit';
import { DESK, expect, PHONE, test } from '../support/test';
import { office, portal } from '../support/texts';

const ADDED = 'Chi ritira il documento';
const SEED = 20_261_124;

test('an admin moves the open drafts: the citizen reads what changed and goes on, the admin compares and goes back', async ({
  open,
  stack,
  cast,
}, testInfo) => {
  const generated = generateService(SEED);
  const file = testInfo.outputPath('bundle.json');
  writeFileSync(file, JSON.stringify(generated.bundle));
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);

  const citizen = await open({ baseURL: stack.portal, viewport: PHONE });
  await beginPermit(citizen, cast.other, generated.slug);
  await new Journey(citizen).acceptAll();
  await new Journey(citizen).expectScreen(generated.firstStep);
  await addQuestion(await Api.forStaff(stack, STAFF.admin.email), generated.slug);

  const admin = await open({ baseURL: stack.portal, viewport: DESK });
  await new Office(admin).enter(STAFF.admin);
  const service = new ServiceAdmin(admin);
  await service.open(generated.title);
  await test.step('the page shows what changes and what becomes of the open draft', async () => {
    await service.openPublishing();
    await expect(admin.getByRole('main')).toContainText(ADDED);
    await expect(admin.getByText(office.rehearsed)).toBeVisible();
    await admin.getByRole('radio', { name: office.moveAll }).check();
    await look(admin, 'publish-move');
    await service.publish();
    await expect(admin.getByText(office.moving)).toBeVisible();
  });
  await test.step('the citizen finds the draft on the new form and reads what is new', async () => {
    const changed = citizen.getByRole('heading', { name: portal.formChanged });
    await expect(async () => {
      await citizen.reload();
      await expect(changed).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(citizen.getByRole('listitem').filter({ hasText: ADDED })).toBeVisible();
    await look(citizen, 'form-changed');
    await citizen.getByRole('button', { name: portal.closeFormChanged }).click();
    await expect(changed).toHaveCount(0);
  });
  await test.step('the earlier version is compared and put in line again', async () => {
    await admin.getByRole('link', { name: office.seeReleases }).click();
    await admin.getByRole('link', { name: office.compareWithLive }).click();
    await expect(admin.getByRole('table', { name: office.sideBySide })).toContainText(ADDED);
    await look(admin, 'difference');
    await admin.getByRole('link', { name: office.backToReleases }).click();
    await look(admin, 'releases');
    await admin.getByRole('link', { name: office.returnTo }).click();
    await admin.getByRole('button', { name: office.publishAgain }).click();
    await expect(admin.getByText(office.published)).toBeVisible();
  });
});

/** Adds a question at the end of the first section, as the designer would save it. */
async function addQuestion(api: Api, slug: string): Promise<void> {
  const services = at(await api.ask('{ managedServices { slug formId } }', {}), 'managedServices');
  const found = Array.isArray(services) ? services.find((one) => at(one, 'slug') === slug) : undefined;
  const id = at(found, 'formId');
  const read = 'query ($id: ID!) { form(id: $id) { definition version } }';
  const form = at(await api.ask(read, { id }), 'form');
  let done = false;
  const definition: unknown = JSON.parse(JSON.stringify(at(form, 'definition')), (key, value: unknown) => {
    if (key !== 'fields' || done || !Array.isArray(value)) return value;
    done = true;
    return [...value, { id: 'f-collects', key: 'collects', type: 'text', label: { it: ADDED, en: ADDED } }];
  });
  const save = `mutation ($id: ID!, $definition: JSON!, $version: Int!) {
    saveForm(id: $id, definition: $definition, expectedVersion: $version) { __typename } }`;
  const saved = await api.ask(save, { id, definition, version: at(form, 'version') });
  expect(at(at(saved, 'saveForm'), '__typename')).toBe('FormPayload');
}
