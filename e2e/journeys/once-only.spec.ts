import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { ServiceSheet } from '../screens/service-sheet';
import { Summary } from '../screens/summary';
import { look } from '../support/look';
import { installPlainPermit } from '../support/plain-permit';
import { expect, test } from '../support/test';
import { portal } from '../support/texts';

const IBAN = 'IT60X0542811101000000123456';
const FIELD = {
  id: 'iban',
  key: 'iban',
  type: 'iban',
  label: { it: 'IBAN' },
  source: 'applicant.iban',
  reuse: true,
};

test('what was given once is there in another service, says where it comes from, and can be deleted', async ({
  citizen,
  cast,
  stack,
}) => {
  const own = randomUUID().slice(0, 6);
  const [first, second] = ['prima', 'seconda'].map((name) => ({
    slug: `una-volta-${name}-${own}`,
    title: `Una volta sola ${name} ${own}`,
    fields: [FIELD],
  }));
  if (first === undefined || second === undefined) throw new Error('There are two services');
  await installPlainPermit(stack, first);
  await installPlainPermit(stack, second);
  const journey = new Journey(citizen);
  const form = new Form(citizen.getByRole('main'));

  await new ServiceSheet(citizen).visit(first.slug);
  await new ServiceSheet(citizen).request();
  await new Login(citizen).enterSpid(cast.resident);
  await journey.begin();
  await journey.proceed();
  await test.step('one chooses to keep it, here', async () => {
    await form.write('Oggetto', 'Contributo');
    await form.write('IBAN', IBAN);
    await citizen.getByRole('radio', { name: /^Salva nella mia area personale/ }).check();
    await look(citizen, 'keep-choice');
    await expect(citizen.getByRole('alert')).toHaveCount(0);
    await journey.next();
    const summary = new Summary(citizen);
    await summary.openTerms();
    await summary.confirm();
    await expect(citizen.getByRole('heading', { name: portal.sent })).toBeVisible();
  });
  await test.step('the other service has it already', async () => {
    await begin(citizen, journey, second.slug);
    await expect(form.text('IBAN')).toHaveValue(/IT60/);
  });
  await test.step('the profile says where it comes from, and forgets it', async () => {
    await citizen.goto('/area-personale/profilo');
    const group = citizen
      .getByRole('listitem')
      .filter({ has: citizen.getByRole('heading', { name: 'IBAN' }) });
    await expect(group).toContainText(first.title);
    await look(citizen, 'kept-data');
    await group.getByRole('button', { name: 'Cancella i dati: IBAN' }).click();
    await expect(group).toContainText('Non ancora indicato');
    await begin(citizen, journey, second.slug);
    await expect(form.text('IBAN')).toHaveValue('');
  });
});

async function begin(page: Page, journey: Journey, slug: string): Promise<void> {
  await page.goto(`/servizi/${slug}/richiesta`);
  await journey.begin();
  await journey.acceptAll();
}
