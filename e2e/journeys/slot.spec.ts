import type { Page } from '@playwright/test';
import { FormDesigner } from '../screens/form-designer';
import { Journey } from '../screens/journey';
import { Office } from '../screens/office';
import { ServiceAdmin } from '../screens/service-admin';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import {
  beginPermit,
  confirmRequest,
  fillVehicles,
  goToSummary,
  passOwnData,
  permitForm,
  permitRequest,
} from '../support/permit';
import { DESK, expect, PHONE, test } from '../support/test';
import { office } from '../support/texts';

const SERVICE = 'Permesso di accesso alla ZTL';
const ASKED = 'Quando vieni a ritirarlo';

test('a form asks for an appointment: a place is kept for who chose it first, the other chooses again, sending takes it', async ({
  open,
  stack,
  cast,
}) => {
  const baseURL = stack.otherPortal;
  const admin = await open({ baseURL, viewport: DESK });
  await test.step('the office opens, and the form asks', async () => {
    await new Office(admin).enter(STAFF.otherAdmin);
    await admin.goto('/backoffice/persone/appuntamenti');
    await admin.getByRole('link', { name: 'Modifica gli orari: Polizia locale' }).click();
    await openOffice(admin);
    await admin.goto('/backoffice/servizi');
    const service = new ServiceAdmin(admin);
    await service.open(SERVICE);
    await service.tab(office.tabForm);
    const designer = new FormDesigner(admin);
    await designer.expectOpen();
    // A second try finds what the first one left.
    if ((await designer.field(ASKED, 'Appuntamento').count()) > 0) return;
    await designer.drag('Appuntamento', designer.field(permitForm.employer, 'Testo breve'));
    await designer.rename(ASKED);
    await designer.expectSaved();
    await service.openPublishing();
    await service.publish();
  });

  const [first, second] = [
    await open({ baseURL, viewport: PHONE }),
    await open({ baseURL, viewport: PHONE }),
  ];
  const times = (page: typeof first) => page.getByRole('group', { name: ASKED }).getByRole('radio');
  const code = await beginPermit(first, cast.worker);
  await passOwnData(first);
  await beginPermit(second, cast.other);
  await passOwnData(second);
  await expect(times(second).first()).toBeVisible();
  await look(second, 'slot-free');

  await test.step('the first one chooses, the second one comes too late and chooses another', async () => {
    const wanted = times(first).first();
    const time = await wanted.evaluate(
      (radio: HTMLInputElement) => radio.labels?.[0]?.innerText.trim() ?? '',
    );
    await wanted.check({ force: true });
    await expect(first.getByText(/Ti teniamo il posto fino alle/)).toBeVisible();
    await look(first, 'slot-held');
    const before = await times(second).count();
    // The refusal may take the mark away before anybody can look at it.
    await times(second)
      .and(second.getByRole('radio', { name: time, exact: true }))
      .first()
      .click({ force: true });
    await expect(second.getByText('Questo orario non è più libero. Scegline un altro.')).toBeVisible();
    await look(second, 'slot-lost');
    await expect(times(second)).toHaveCount(before - 1);
    await times(second).first().check({ force: true });
    await expect(second.getByText(/Ti teniamo il posto fino alle/)).toBeVisible();
  });

  await test.step('it is still kept when the page is opened again, and sending takes it', async () => {
    await new Journey(first).expectSaved();
    await first.reload();
    await expect(first.getByText(/Ti teniamo il posto fino alle/)).toBeVisible();
    const request = permitRequest('worker');
    await fillVehicles(first, request);
    await goToSummary(first, request);
    await expect(first.getByRole('main')).toContainText(ASKED);
    await confirmRequest(first, code);
    await first.goto('/area-personale');
    await expect(first.getByRole('region', { name: 'I tuoi appuntamenti' })).toContainText('Ritiro');
  });
});

/** Hours of an office and what people come for; where a run before left them, they are saved as they are. */
async function openOffice(admin: Page): Promise<void> {
  const subject = admin.getByRole('textbox', { name: 'Argomento, in italiano, argomento 1' });
  const save = admin.getByRole('button', { name: 'Salva gli orari' });
  await expect(save).toBeVisible();
  if ((await subject.count()) === 0) {
    await admin.getByRole('button', { name: 'Aggiungi un orario' }).click();
    await admin.getByRole('button', { name: 'Aggiungi un argomento' }).click();
  }
  await subject.fill('Ritiro');
  await save.click();
  await expect(admin.getByText('Orari salvati.')).toBeVisible();
}
