import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { ServiceAdmin } from '../screens/service-admin';
import { Api } from '../support/api';
import { guarded, installGuardedService, sendGuarded } from '../support/guarded-service';
import { listAt } from '../support/json';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { DESK, expect, test } from '../support/test';
import { office } from '../support/texts';

const OTHER_OFFICE = 'Sportello del cittadino';
const CHECKS = 'Istruttoria';
const REASON = 'Controllo dei requisiti sanitari';

test('an office is given an activity, another sees why it may not, and stands in for an absence', async ({
  staff,
  open,
  stack,
  cast,
}, testInfo) => {
  const service = await installGuardedService(stack, testInfo);
  const colleague = await open({ baseURL: stack.portal, viewport: DESK });
  const away = await open({ baseURL: stack.portal, viewport: DESK });

  await test.step('the administrator gives the checks to another office, and sees who that is', async () => {
    await new Office(staff).enter(STAFF.admin);
    const admin = new ServiceAdmin(staff);
    await admin.open(service.title);
    await staff.getByRole('navigation', { name: 'Parti del servizio' }).getByText('Persone').click();
    await staff.getByRole('button', { name: `${CHECKS}: cambia chi può farlo` }).click();
    const dialog = staff.getByRole('dialog', { name: `Chi può fare: ${CHECKS}` });
    const preview = dialog.locator('.rule-preview');
    await expect(preview).toContainText(STAFF.operator.name);
    await dialog.getByText('Per ruolo, in altri uffici').click();
    await dialog.getByLabel(OTHER_OFFICE).check();
    await expect(preview).toContainText(STAFF.otherOffice.name);
    await expect(preview).not.toContainText(STAFF.operator.name);
    await look(staff, 'office-rule');
    await dialog.getByRole('button', { name: 'Salva la scelta' }).click();
    await expect(dialog).toBeHidden();
    await admin.openPublishing();
    await admin.publish();
  });

  const citizen = await Api.forCitizen(stack, cast.other.fiscalCode);
  const code = await sendGuarded(citizen, service);
  const instance = new OfficeInstance(colleague, code);

  await test.step('an operator of the service may not do it, and is told who may', async () => {
    await new Office(colleague).enter(STAFF.operator);
    await colleague.goto(`/backoffice/istanze/${code}`);
    await instance.claim();
    await instance.expectUnavailable(office.passed);
    await colleague.getByText('Perché non posso?').click();
    const rule = colleague.locator('.why-not[open]');
    await expect(rule).toContainText(`Spetta a operatori e responsabili di «${OTHER_OFFICE}».`);
    await expect(rule).toContainText('Lo ha scelto questo servizio.');
    await expect(rule).toContainText(STAFF.otherOffice.name);
    await look(colleague, 'office-why-not');
  });

  await test.step('a sensitive answer opens with a reason, which the citizen reads', async () => {
    const article = colleague.getByRole('article');
    await expect(article).toContainText('••••');
    await expect(article).not.toContainText(guarded.value);
    await colleague.getByRole('button', { name: 'Mostra i dati riservati' }).click();
    const dialog = colleague.getByRole('dialog', { name: 'Mostra i dati riservati' });
    await dialog.getByLabel('Perché ti servono').fill(REASON);
    await look(colleague, 'office-reveal');
    await dialog.getByRole('button', { name: 'Mostra i dati per un’ora' }).click();
    await expect(article).toContainText(guarded.value);
    await expect(article).toContainText(/Dati riservati visibili fino alle \d{2}:\d{2}/);
    const seen = await citizen.ask(
      '{ myAccesses(first: 100) { edges { node { what reason instanceCode } } } }',
      {},
    );
    expect(listAt(seen, 'myAccesses.edges')).toContainEqual({
      node: { what: 'sensitive', reason: REASON, instanceCode: code },
    });
  });

  await test.step('standing in for an absent colleague lets them, and the history has both names', async () => {
    await new Office(away).enter(STAFF.otherOffice);
    await away.getByRole('link', { name: 'Assenze', exact: true }).click();
    await away.getByRole('button', { name: 'Dichiara un’assenza' }).click();
    await away.getByLabel('Chi sostituisce').selectOption(STAFF.operator.name);
    await away.getByRole('button', { name: 'Dichiara l’assenza' }).click();
    await expect(away.getByText(`Sostituisce: ${STAFF.operator.name}`)).toBeVisible();
    await colleague.reload();
    await instance.choose(office.passed);
    await instance.confirm(office.passed);
    await instance.tab(office.tabHistory);
    const both = `${STAFF.operator.name}, in sostituzione di ${STAFF.otherOffice.name}`;
    await expect(instance.panel()).toContainText(both);
    const end = `Termina ora l’assenza di ${STAFF.otherOffice.name}`;
    await away.getByRole('button', { name: end }).click();
    await expect(away.getByRole('button', { name: end })).toBeHidden();
  });
});
