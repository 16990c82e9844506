import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { Api } from '../support/api';
import { textAt } from '../support/json';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { installPlainPermit } from '../support/plain-permit';
import type { Simulators } from '../support/simulators';
import { TermStory } from '../support/term-story';
import { expect, test } from '../support/test';
import { office } from '../support/texts';
import { until } from '../support/until';

const QUESTION = 'Devo portare anche la planimetria?';
const ANSWER = 'No, basta quello che hai mandato.';
const PLAN = {
  name: 'planimetria.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
};

test('a citizen and the office write to each other in one conversation, and the citizen minds their own data', async ({
  citizen,
  staff,
  stack,
  cast,
  simulators,
}) => {
  const me = cast.fourth;
  const slug = `passo-domande-${randomUUID().slice(0, 6)}`;
  const title = 'Passo con domande';
  await installPlainPermit(stack, { slug, title });
  const story = new TermStory(stack, me);
  await story.comeIn();
  await story.send(slug);
  await citizen.goto('/accedi?returnTo=/area-personale/messaggi');
  await new Login(citizen).enterSpid(me);

  await test.step('the citizen asks from the conversation, with a file', async () => {
    await citizen.getByRole('article').filter({ hasText: story.code }).getByRole('link').click();
    await expect(citizen.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await citizen.locator('input[type="file"]').setInputFiles(PLAN);
    await expect(citizen.getByRole('button', { name: `Togli ${PLAN.name}` })).toBeVisible();
    await citizen.getByLabel('Scrivi all’ufficio').fill(QUESTION);
    await citizen.getByRole('button', { name: 'Invia il messaggio' }).click();
    await expect(citizen.getByText('Messaggio inviato.')).toBeVisible();
    await look(citizen, 'area-thread');
  });

  await test.step('the office reads it on the page of the request, and answers', async () => {
    await new Office(staff).enter(STAFF.operator);
    await staff.goto(`/backoffice/istanze/${story.code}`);
    const instance = new OfficeInstance(staff, story.code);
    await instance.tab(office.tabMessages);
    await expect(instance.panel()).toContainText(QUESTION);
    await expect(instance.panel()).toContainText(PLAN.name);
    await instance.panel().getByLabel('Scrivi al cittadino').fill(ANSWER);
    await instance.panel().getByRole('button', { name: 'Invia il messaggio' }).click();
    await simulators.awaitMail(me.email, story.code, new RegExp(ANSWER));
  });

  await test.step('the answer is to be read on the desk, until it is opened', async () => {
    await citizen.goto('/area-personale');
    const thread = citizen.getByRole('region', { name: 'Ultimi messaggi' }).getByRole('article').first();
    await expect(thread).toContainText('da leggere');
    await look(citizen, 'area-desk-thread');
    await thread.getByRole('link').click();
    await expect(citizen.getByText(ANSWER)).toBeVisible();
    await citizen.goto('/area-personale/messaggi?stato=da-leggere');
    await expect(citizen.getByRole('article').filter({ hasText: story.code })).toHaveCount(0);
  });

  await test.step('a new address counts once its mail was followed', async () => {
    const address = `nuova.${randomUUID().slice(0, 8)}@posta.example`;
    await citizen.goto('/area-personale/profilo');
    await citizen.getByRole('textbox', { name: 'E-mail' }).fill(address);
    await citizen.getByRole('button', { name: 'Salva i contatti' }).click();
    await expect(citizen.getByText(`Conferma il nuovo indirizzo: ${address}`)).toBeVisible();
    await look(citizen, 'area-profile-pending');
    await confirm(citizen, await linkIn(simulators, address));
    await expect(citizen.getByText(`Da ora ti scriviamo a ${address}.`)).toBeVisible();
    await citizen.getByRole('link', { name: 'Vai al tuo profilo' }).click();
    await expect(citizen.getByRole('textbox', { name: 'E-mail' })).toHaveValue(address);
  });

  await test.step('notices about payments are to come in the app too', async () => {
    const payments = citizen.getByRole('group', { name: 'Pagamenti' });
    await payments.getByText('E-mail e App IO').click();
    await citizen.getByRole('button', { name: 'Salva come ricevere gli avvisi' }).click();
    await expect(citizen.getByText('Le tue scelte sono salvate.')).toBeVisible();
    await citizen.reload();
    await expect(payments.getByRole('radio', { name: 'E-mail e App IO' })).toBeChecked();
  });

  await test.step('everything the municipality holds can be taken away, and who looked is told', async () => {
    await citizen.getByRole('button', { name: 'Prepara la copia dei miei dati' }).click();
    const downloading = citizen.waitForEvent('download');
    await citizen.getByRole('link', { name: 'Scarica la copia dei tuoi dati (ZIP)' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^i-tuoi-dati-\d{4}-\d{2}-\d{2}\.zip$/);
    await citizen.getByRole('link', { name: 'Vedi chi ha consultato i tuoi dati' }).click();
    await expect(citizen.getByRole('main')).toContainText(story.code);
    await expect(citizen.getByRole('main')).not.toContainText(STAFF.operator.name);
    await look(citizen, 'area-accesses');
  });

  await goBackTo(me.email, await Api.forCitizen(stack, me.fiscalCode), simulators);
});

async function linkIn(simulators: Simulators, address: string): Promise<string> {
  return until(`the mail with the link to ${address}`, async () => {
    const [mail] = await simulators.mailTo(address);
    return /https?:\S+(\/conferma-email\/[\w-]+)/.exec(mail?.text ?? '')?.[1];
  });
}

async function confirm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await look(page, 'confirm-email');
  await page.getByRole('button', { name: 'Conferma l’indirizzo' }).click();
}

/** Other stories look for the mails of this person where they always were. */
async function goBackTo(address: string, api: Api, simulators: Simulators): Promise<void> {
  const known = (await simulators.mailTo(address)).length;
  await api.ask('mutation($to: String!) { updateProfile(email: $to) { __typename } }', { to: address });
  const token = await until(`the mail with the link to ${address}`, async () => {
    const mails = await simulators.mailTo(address);
    if (mails.length <= known) return undefined;
    return mails
      .map(({ text }) => /\/conferma-email\/([\w-]+)/.exec(text)?.[1])
      .find((found) => found !== undefined);
  });
  const confirmed = await api.ask(
    'mutation($token: String!) { confirmEmail(token: $token) { ... on EmailConfirmed { email } } }',
    { token },
  );
  expect(textAt(confirmed, 'confirmEmail.email')).toBe(address);
}
