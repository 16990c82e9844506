import type { Page } from '@playwright/test';
import { Form } from '../screens/form';
import { FormDesigner } from '../screens/form-designer';
import { Journey } from '../screens/journey';
import { Office } from '../screens/office';
import { RuleDialog } from '../screens/rule-dialog';
import { ServiceAdmin } from '../screens/service-admin';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { beginPermit, passOwnData, permitForm } from '../support/permit';
import { DESK, expect, PHONE, test } from '../support/test';
import { office } from '../support/texts';

const SERVICE = 'Permesso di accesso alla ZTL';
const BY_SENTENCE = 'Da quanto lavori qui';
const BY_FORMULA = 'Nome di chi ti ospita';

test('an admin writes one condition as a sentence and one as a formula, tries them, and citizens find them', async ({
  open,
  stack,
  cast,
}) => {
  const baseURL = stack.otherPortal;
  const admin = await open({ baseURL, viewport: DESK });
  await new Office(admin).enter(STAFF.otherAdmin);
  const service = new ServiceAdmin(admin);
  await service.open(SERVICE);
  await service.tab(office.tabForm);
  const designer = new FormDesigner(admin);
  await designer.expectOpen();

  await test.step('as a sentence, tried', async () => {
    await addAfterEmployer(admin, BY_SENTENCE);
    const rule = await RuleDialog.open(admin, 'Regole', /^Aggiungi una condizione: Mostra se$/);
    await rule.add();
    await rule.subject(1, 'Motivo', /^Motivo/);
    await rule.choose(1, 'Valore', permitForm.worker);
    await rule.expectReads(`${permitForm.reason} è ${permitForm.worker}`);
    const trial = new Form(rule.trial());
    await expect(rule.trial()).toContainText('manca la risposta');
    await trial.choose(permitForm.reason, permitForm.resident);
    await expect(rule.trial()).toContainText('Non si mostra');
    await trial.choose(permitForm.reason, permitForm.worker);
    await expect(rule.trial()).toContainText('Si mostra');
    await look(admin, 'rule-sentence');
    await rule.save();
  });

  await test.step('as a formula, with completion and a mistake that is marked', async () => {
    await addAfterEmployer(admin, BY_FORMULA);
    const rule = await RuleDialog.open(admin, 'Regole', /^Aggiungi una condizione: Mostra se$/);
    await rule.view('Formula');
    await rule.line().pressSequentially('moti');
    await expect(rule.completion(/^Motivo category/)).toBeVisible();
    await admin.keyboard.press('Enter');
    await rule.line().pressSequentially(' == "Worker" ');
    await rule.expectText('non è una delle opzioni');
    await look(admin, 'rule-formula');
    await rule.line().fill('category == "company"');
    await rule.view('Frase');
    await rule.expectReads(`${permitForm.reason} è ${permitForm.company}`);
    await rule.save();
    await designer.expectSaved();
  });

  await test.step('and publishes', async () => {
    await service.openPublishing();
    await service.publish();
  });

  const citizen = await open({ baseURL, viewport: PHONE });
  await beginPermit(citizen, cast.fourth);
  await passOwnData(citizen);
  const form = new Form(citizen);
  await form.choose(permitForm.reason, permitForm.resident);
  await expect(form.text(BY_SENTENCE)).toBeHidden();
  await new Journey(citizen).expectSaved();
  await form.choose(permitForm.reason, permitForm.worker);
  await expect(form.text(BY_SENTENCE)).toBeVisible();
  await expect(form.text(BY_FORMULA)).toBeHidden();
  await new Journey(citizen).expectSaved();
  await form.choose(permitForm.reason, permitForm.company);
  await expect(form.text(BY_FORMULA)).toBeVisible();
  await expect(form.text(BY_SENTENCE)).toBeHidden();
  await new Journey(citizen).expectSaved();
});

/** A short text after the question about the employer, as pressing it in the list of fields adds it. */
async function addAfterEmployer(page: Page, question: string): Promise<void> {
  const designer = new FormDesigner(page);
  await designer.field(permitForm.employer, 'Testo breve').click();
  await designer.kind('Testo breve').click();
  await page.getByRole('tab', { name: 'Contenuto', exact: true }).click();
  await designer.rename(question);
  await expect(designer.field(question, 'Testo breve')).toBeVisible();
}
