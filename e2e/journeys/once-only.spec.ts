import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { ServiceSheet } from '../screens/service-sheet';
import { Summary } from '../screens/summary';
import { look } from '../support/look';
import { makePdf } from '../support/pdf';
import { installPlainPermit } from '../support/plain-permit';
import { expect, test } from '../support/test';
import { portal } from '../support/texts';

const IBAN = 'IT60X0542811101000000123456';
const PLATE = 'GK482ZT';
const FIELDS = [
  { id: 'iban', key: 'iban', type: 'iban', label: { it: 'IBAN' }, source: 'applicant.iban', reuse: true },
  {
    id: 'car',
    key: 'car',
    type: 'vehicle',
    label: { it: 'Veicolo' },
    source: 'vehicle',
    reuse: true,
    settings: { foreign: false, askTitle: false },
  },
  {
    id: 'lease',
    key: 'lease',
    type: 'file',
    label: { it: 'Contratto' },
    source: 'document.lease',
    reuse: true,
  },
];

test('what was given once is there in another service, says where it comes from, and can be deleted', async ({
  citizen,
  cast,
  stack,
}) => {
  const own = randomUUID().slice(0, 6);
  const [first, second] = ['prima', 'seconda'].map((name) => ({
    slug: `una-volta-${name}-${own}`,
    title: `Una volta sola ${name} ${own}`,
    fields: FIELDS,
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
    await form.write('Targa', PLATE);
    await form.select('Tipo di veicolo', 'Automobile');
    await form.upload('Contratto', 'contratto.pdf', makePdf(['Contratto d’affitto']));
    await citizen.getByRole('radio', { name: /^Salva nella mia area personale/ }).check();
    await look(citizen, 'keep-choice');
    await expect(citizen.getByRole('alert')).toHaveCount(0);
    await journey.next();
    const summary = new Summary(citizen);
    await summary.openTerms();
    await summary.confirm();
    await expect(citizen.getByRole('heading', { name: portal.sent })).toBeVisible();
  });
  await test.step('the other service has it already, as cards; a document given before is used by choice', async () => {
    await begin(citizen, journey, second.slug);
    await expect(citizen.getByRole('radio', { name: 'IT60 X054' })).toBeChecked();
    const vehicles = citizen.getByRole('radiogroup', { name: 'Scegli tra i tuoi veicoli' });
    const own = vehicles.getByRole('radio', { name: 'GK 482 ZT' });
    await expect(own).toBeChecked();
    await vehicles.getByRole('radio', { name: 'Aggiungi un altro veicolo' }).check();
    await expect(form.text('Targa')).toHaveValue('');
    await look(citizen, 'choice-cards');
    await own.check();
    await expect(form.text('Targa')).toHaveCount(0);
    await form.write('Oggetto', 'Contributo');
    await citizen.getByRole('button', { name: 'Usa un documento che hai già dato' }).click();
    await look(citizen, 'given-documents');
    await citizen.getByRole('button', { name: 'Usa questo documento: contratto.pdf' }).click();
    await expect(citizen.getByRole('list', { name: 'Documenti caricati' })).toContainText('contratto.pdf');
    await journey.next();
    const summary = new Summary(citizen);
    await summary.expectShown();
    for (const words of ['GK 482 ZT', 'Automobile', 'contratto.pdf'])
      await expect(citizen.getByRole('main')).toContainText(words);
    await summary.openTerms();
    await summary.confirm();
    await expect(citizen.getByRole('heading', { name: portal.sent })).toBeVisible();
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
    const lease = citizen.getByRole('listitem').filter({ hasText: 'contratto.pdf' });
    await expect(lease).toContainText(second.title);
    await lease.getByRole('button', { name: /^Togli contratto\.pdf/ }).click();
    await expect(lease).toHaveCount(0);
    await begin(citizen, journey, second.slug);
    await expect(form.text('IBAN')).toHaveValue('');
  });
});

async function begin(page: Page, journey: Journey, slug: string): Promise<void> {
  await page.goto(`/servizi/${slug}/richiesta`);
  await journey.begin();
  await journey.acceptAll();
}
