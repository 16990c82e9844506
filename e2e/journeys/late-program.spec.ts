import { randomUUID } from 'node:crypto';
import { Login } from '../screens/login';
import { expect, test } from '../support/test';

/** A slow telephone: the page is there to be read, the program that answers is still on its way. */
const LATE_MS = 3000;

test('a page whose program comes late takes no word that it would lose', async ({ citizen, cast }) => {
  await citizen.goto('/accedi?returnTo=/area-personale');
  await new Login(citizen).enterSpid(cast.fourth);
  await expect(citizen.getByRole('heading', { level: 1 })).toBeVisible();
  await citizen.route('**/take-over*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
  const address = `presto.${randomUUID().slice(0, 8)}@posta.example`;
  await citizen.goto('/area-personale/profilo');
  await citizen.getByRole('textbox', { name: 'E-mail' }).fill(address);
  await citizen.getByRole('button', { name: 'Salva i contatti' }).click();
  await expect(citizen.getByText(`Conferma il nuovo indirizzo: ${address}`)).toBeVisible();
});
