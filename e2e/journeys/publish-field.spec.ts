import { Form } from '../screens/form';
import { FormDesigner } from '../screens/form-designer';
import { Journey } from '../screens/journey';
import { Office } from '../screens/office';
import { ServiceAdmin } from '../screens/service-admin';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { beginPermit, passOwnData, permitForm, openZone } from '../support/permit';
import { DESK, expect, PHONE, test } from '../support/test';
import { office } from '../support/texts';

const SERVICE = 'Permesso di accesso alla ZTL';
const DRAGGED = 'Chi guida di solito';
const CARRIED = 'Hai un posto auto privato';

test('an admin adds fields by mouse and by keyboard and publishes: the next citizen sees them, an open draft does not', async ({
  open,
  stack,
  cast,
}) => {
  const baseURL = stack.otherPortal;
  const early = await open({ baseURL, viewport: PHONE });
  await beginPermit(early, cast.worker);
  await passOwnData(early);

  const admin = await open({ baseURL, viewport: DESK });
  await new Office(admin).enter(STAFF.otherAdmin);
  const service = new ServiceAdmin(admin);
  await service.open(SERVICE);
  await service.tab(office.tabForm);
  const designer = new FormDesigner(admin);
  await designer.expectOpen();
  await look(admin, 'designer');

  await test.step('with the mouse', async () => {
    await designer.drag('Testo breve', designer.field(permitForm.employer, 'Testo breve'));
    await designer.rename(DRAGGED);
    await expect(designer.field(DRAGGED, 'Testo breve')).toBeVisible();
    await designer.expectSaved();
    await look(admin, 'designer-field');
  });
  await test.step('with the keyboard', async () => {
    await designer.carry('Sì o no', `in «${permitForm.duty}», all’inizio`);
    await designer.rename(CARRIED);
    await expect(designer.field(CARRIED, 'Sì o no')).toBeVisible();
    await designer.expectSaved();
  });
  await test.step('and publishes', async () => {
    await service.openPublishing();
    await expect(admin.getByRole('main')).toContainText(DRAGGED);
    await expect(admin.getByRole('main')).toContainText(CARRIED);
    await look(admin, 'publish');
    await service.publish();
  });

  const late = await open({ baseURL, viewport: PHONE });
  await beginPermit(late, cast.other);
  await passOwnData(late);
  const form = new Form(late);
  await expect(form.text(DRAGGED)).toBeVisible();
  await form.choose(CARRIED, 'Sì');
  await new Journey(late).expectSaved();

  await early.reload();
  await new Journey(early).expectScreen(permitForm.vehicles);
  await openZone(early);
  await expect(new Form(early).text(permitForm.civic)).toBeVisible();
  await expect(early.getByText(DRAGGED)).toHaveCount(0);
  await expect(early.getByText(CARRIED)).toHaveCount(0);
});
