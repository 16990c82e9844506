import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { Api } from '../support/api';
import { installGuardedService, sendGuarded } from '../support/guarded-service';
import { listAt, textAt } from '../support/json';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { expect, test } from '../support/test';
import { office } from '../support/texts';
import { until } from '../support/until';

const MAIL_AGAIN = `mutation { updateProfile(notices: [{ kind: PROGRESS, channel: EMAIL }]) { __typename } }`;

test('a notice goes where its reader chose, and the office reads which channels carried it', async ({
  staff,
  citizen,
  stack,
  cast,
  simulators,
}, testInfo) => {
  const { resident: reader } = cast;
  const service = await installGuardedService(stack, testInfo);
  const carried = (code: string) =>
    until(`a message in the app about ${code}`, async () => {
      const messages = listAt(await simulators.state('app-io'), 'state.messages');
      return messages.find((one) => textAt(one, 'content.markdown').includes(code));
    });
  const openMessages = async (code: string) => {
    await staff.goto(`/backoffice/istanze/${code}`);
    await new OfficeInstance(staff, code).tab(office.tabMessages);
  };
  await new Office(staff).enter(STAFF.operator);

  await test.step('a person chooses App IO for how requests go on', async () => {
    await citizen.goto('/accedi?returnTo=/area-personale/profilo');
    await new Login(citizen).enterSpid(reader);
    await citizen
      .getByRole('group', { name: 'Novità sulle tue pratiche' })
      .getByText('App IO', { exact: true })
      .click();
    await citizen.getByRole('button', { name: 'Salva come ricevere gli avvisi' }).click();
    await expect(citizen.getByText('Le tue scelte sono salvate.')).toBeVisible();
    await look(citizen, 'area-profile-channels');
  });
  const api = await Api.forCitizen(stack, reader.fiscalCode);

  await test.step('in the app, where it is delivered', async () => {
    const code = await sendGuarded(api, service);
    await staff.goto(`/backoffice/istanze/${code}`);
    await new OfficeInstance(staff, code).claim();
    const message = await carried(code);
    expect(textAt(message, 'fiscalCode')).toBe(reader.fiscalCode);
    expect(textAt(message, 'content.subject')).not.toContain(reader.name);
    await openMessages(code);
    const told = staff.getByRole('list', { name: 'Avvisi inviati' }).last();
    await expect(told).toContainText(/App IO: (inviato|consegnato)/);
    await told.scrollIntoViewIfNeeded();
    await look(staff, 'office-message-channels');
  });

  await test.step('by mail, when the person has switched the municipality off', async () => {
    const change = (state: string) =>
      fetch(`${stack.simulators}/app-io/readers`, {
        method: 'POST',
        body: new URLSearchParams({ fiscalCode: reader.fiscalCode, state }),
      });
    await change('opted-out');
    const code = await sendGuarded(api, service);
    await staff.goto(`/backoffice/istanze/${code}`);
    await new OfficeInstance(staff, code).claim();
    await simulators.awaitMail(reader.email, code, /./);
    await openMessages(code);
    const reason = staff.getByText('la persona ha disattivato i messaggi del Comune').first();
    await reason.scrollIntoViewIfNeeded();
    await expect(reason).toBeVisible();
    await expect(staff.getByText('E-mail: inviato').first()).toBeVisible();
    await look(staff, 'office-message-fallback');
    await change('reachable');
    await api.ask(MAIL_AGAIN, {});
  });
});
