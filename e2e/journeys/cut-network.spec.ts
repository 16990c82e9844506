import { Confirmation } from '../screens/confirmation';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Summary } from '../screens/summary';
import { Uploads } from '../screens/uploads';
import { loseAnswer, readDevice } from '../support/device';
import { submissions } from '../support/history';
import { look } from '../support/look';
import { makePdf } from '../support/pdf';
import { beginPermit, fillVehicles, passOwnData, permitForm, permitRequest } from '../support/permit';
import { expect, test } from '../support/test';
import { portal } from '../support/texts';

const letter = { name: 'dichiarazione.pdf', buffer: makePdf(['Dichiarazione del datore di lavoro']) };

test('the network goes while typing and again at the sending: nothing is lost, one request', async ({
  citizen,
  cast,
  stack,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|WebSocket/);
  const request = permitRequest('worker');
  const code = await beginPermit(citizen, cast.worker);
  await passOwnData(citizen);
  const address = citizen.url();
  const context = citizen.context();

  await test.step('without a network what is typed and chosen stays on the device', async () => {
    const form = new Form(citizen);
    await form.choose(permitForm.reason, permitForm.worker);
    await new Journey(citizen).expectSaved();
    await context.setOffline(true);
    await form.write(permitForm.employer, 'Forno Alfa');
    await new Uploads(citizen, permitForm.employerLetter).send(letter);
    await expect(citizen.getByText(portal.offline)).toBeVisible();
    await look(citizen, 'vehicles-offline');
    const kept = await readDevice(citizen);
    expect(kept.length).toBe(2);
    expect(kept.join('')).not.toMatch(/Forno|employer|dichiarazione|%PDF/);
  });

  const page = await test.step('the tab is closed and opened again with the network back', async () => {
    await citizen.close();
    await context.setOffline(false);
    const opened = await context.newPage();
    await opened.goto(address);
    await expect(new Form(opened).text(permitForm.employer)).toHaveValue('Forno Alfa');
    await expect(new Uploads(opened, permitForm.employerLetter).row(letter.name)).toContainText('Caricato');
    await new Journey(opened).expectSaved();
    await expect.poll(() => readDevice(opened)).toEqual([]);
    return opened;
  });

  await test.step('the answer to the sending is lost; sent again it is one request', async () => {
    await fillVehicles(page, request);
    await new Journey(page).expectSaved();
    await new Journey(page).next();
    const summary = new Summary(page);
    await summary.expectShown();
    await summary.openTerms();
    const { lost } = await loseAnswer(page, 'SubmitInstance');
    await summary.confirm();
    await lost;
    await expect(page.getByRole('alert').filter({ hasText: portal.unknownOutcome })).toBeVisible();
    await look(page, 'summary-offline');
    await summary.openTerms();
    await summary.confirm();
    await new Confirmation(page).expectSent(code);
    expect(await submissions(stack, cast.worker, code)).toBe(1);
  });
});
