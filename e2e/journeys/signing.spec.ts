import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CitizenInstance } from '../screens/citizen-instance';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { Api } from '../support/api';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { installPlainPermit } from '../support/plain-permit';
import { sendRequest } from '../support/send-request';
import { signPdf } from '../support/sign-pdf';
import { signing, signingFlow } from '../support/signing-flow';
import { expect, test } from '../support/test';
import { office, state } from '../support/texts';

const SIGNER = 'Renato Responsabile';

test('a document is issued, signed, sent to another body by certified mail, and another request follows from it', async ({
  citizen,
  staff,
  stack,
  cast,
  simulators,
}) => {
  const own = randomUUID().slice(0, 6);
  const next = { slug: `passo-seguito-${own}`, title: `Passo che segue ${own}` };
  const first = { slug: `passo-firmato-${own}`, title: `Passo firmato ${own}` };
  await installPlainPermit(stack, next);
  await installPlainPermit(stack, { ...first, workflow: signingFlow(next.slug) });
  const applicant = await Api.forCitizen(stack, cast.other.fiscalCode);
  const code = await sendRequest(applicant, first.slug, { subject: 'Via dei Tigli' });

  const desk = new Office(staff);
  const instance = new OfficeInstance(staff, code);
  await desk.enter(STAFF.operator);
  await desk.open(code);
  await instance.expectState(state.review);

  const issued = await test.step('the document is made, and taken to be signed', async () => {
    await instance.choose(signing.issue);
    await instance.confirm(signing.issue);
    await instance.expectState(signing.state);
    await instance.tab(office.tabRecords);
    await instance.panel().getByRole('button').first().click();
    const downloading = staff.waitForEvent('download');
    await staff.getByRole('link', { name: /^Scarica Permesso/ }).click();
    const pdf = await readFile(await (await downloading).path());
    await staff.getByRole('button', { name: office.viewerClose }).click();
    return pdf;
  });

  await test.step('another PDF is no signed form of it, its own is', async () => {
    await instance.choose(signing.sign);
    const form = instance.form();
    await form.upload('PDF firmato', 'altro.pdf', await signPdf(Buffer.from('%PDF-1.7\naltro\n'), SIGNER));
    await instance.action(signing.sign).click();
    await expect(staff.getByRole('link', { name: /^PDF firmato: Questo non è il documento/ })).toBeVisible();
    await look(staff, 'office-sign-refused');
    await staff.getByRole('button', { name: /^Rimuovi altro\.pdf/ }).click();
    await form.upload('PDF firmato', 'firmato.pdf', await signPdf(issued, SIGNER));
    await expect(staff.getByRole('listitem').filter({ hasText: 'firmato.pdf' })).toContainText('Caricato');
    await instance.confirm(signing.sign);
  });

  await test.step('it goes to the other body, signed', async () => {
    await instance.expectState(state.completed);
    await instance.tab(office.tabRecords);
    await expect(instance.panel()).toContainText(`firmato da ${SIGNER}`);
    await look(staff, 'office-signed');
    const mail = await simulators.awaitMail(signing.mailbox, code, /Prot\. \d/);
    expect(mail.text).toContain('Trasmettiamo il documento.');
    const [attached] = mail.attachments;
    expect(attached?.content.includes('ETSI.CAdES.detached')).toBe(true);
  });

  await test.step('the person finds the request that follows, begun with what they had answered', async () => {
    await citizen.goto('/area-personale/attivita');
    await new Login(citizen).enterSpid(cast.other);
    await new CitizenInstance(citizen).visit(code);
    await expect(citizen.getByRole('main').getByRole('link', { name: new RegExp(next.title) })).toBeVisible();
  });
});
