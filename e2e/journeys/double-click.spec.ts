import { Confirmation } from '../screens/confirmation';
import { PersonalArea } from '../screens/personal-area';
import { Summary } from '../screens/summary';
import { submissions } from '../support/history';
import { beginPermit, fillVehicles, goToSummary, passOwnData, permitRequest } from '../support/permit';
import { expect, test } from '../support/test';
import { portal } from '../support/texts';

test('a double click sends the request once', async ({ citizen, cast, stack, simulators }) => {
  const request = permitRequest('resident');
  const code = await beginPermit(citizen, cast.resident);
  await passOwnData(citizen);
  await fillVehicles(citizen, request);
  await goToSummary(citizen, request);
  await new Summary(citizen).openTerms();
  await citizen.getByRole('button', { name: portal.confirm }).dblclick();
  const confirmation = new Confirmation(citizen);
  await confirmation.expectSent(code);
  await confirmation.expectRegistered();

  expect(await submissions(stack, cast.resident, code)).toBe(1);
  const area = new PersonalArea(citizen);
  await area.visitInstances();
  await area.search(code);
  await expect(area.card(code)).toHaveCount(1);
  await simulators.awaitMail(cast.resident.email, code, /ricevut|protocoll/i);
  const mails = (await simulators.mailTo(cast.resident.email)).filter(({ text, subject }) =>
    `${subject} ${text}`.includes(code),
  );
  expect(mails).toHaveLength(1);
});
