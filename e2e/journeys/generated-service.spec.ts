import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CitizenInstance } from '../screens/citizen-instance';
import { Confirmation } from '../screens/confirmation';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Payment } from '../screens/payment';
import { Summary } from '../screens/summary';
import { runTool } from '../support/api';
import { generateService, type Answer } from '../support/generated-service';
import { look } from '../support/look';
import { beginPermit } from '../support/permit';
import { expect, test } from '../support/test';
import { portal, status } from '../support/texts';

const SEED = Number(process.env['E2E_SEED'] ?? 20_261_123);

test(`a generated service of another archetype goes from its sheet to its end (seed ${SEED})`, async ({
  citizen,
  cast,
  stack,
  simulators,
}, testInfo) => {
  const service = generateService(SEED);
  const file = join(testInfo.outputPath(), 'bundle.json');
  writeFileSync(testInfo.outputPath('bundle.json'), JSON.stringify(service.bundle, null, 2));
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);

  const code = await beginPermit(citizen, cast.other, service.slug);
  const journey = new Journey(citizen);
  await journey.acceptAll();
  const written: string[] = [];
  for (const step of service.steps) {
    await journey.expectScreen(step.title);
    for (const answer of step.answers) written.push(...(await give(citizen, answer)));
    await journey.expectSaved();
    await look(citizen, `generated-${step.title.toLowerCase().replaceAll(' ', '-')}`);
    await journey.next();
  }
  const summary = new Summary(citizen);
  await summary.expectShown();
  await summary.expectAnswers(...written);
  await summary.openTerms();
  await summary.confirm();
  const confirmation = new Confirmation(citizen);
  await confirmation.expectSent(code);
  await confirmation.expectRegistered();
  await confirmation.follow();

  const instance = new CitizenInstance(citizen);
  await instance.goToPayment();
  const payment = new Payment(citizen);
  const euro = (service.amount / 100).toFixed(2).replace('.', ',');
  await payment.expectAmount(euro);
  await payment.start();
  await payment.settle('Paga');
  await payment.expectPaid();
  await instance.visit(code);
  await instance.expectState(status.positive, 'Conclusa');
  await expect(citizen.getByText(portal.rating)).toBeVisible();
  await simulators.awaitMail(cast.other.email, code, /payment-received/);
});

/** Gives one answer; what of it the summary must repeat. */
async function give(page: Page, answer: Answer): Promise<readonly string[]> {
  const form = new Form(page);
  switch (answer.kind) {
    case 'write':
      await form.write(answer.label, answer.text);
      return [answer.text];
    case 'choose':
      await form.choose(answer.label, answer.option);
      return [answer.option];
    case 'select':
      await form.select(answer.label, answer.option);
      return [answer.option];
    case 'date':
      await form.date(answer.label, answer.day);
      return [answer.day.split('-').reverse().join('/')];
    case 'agree':
      await form.agree(answer.words);
      return [answer.words];
  }
}
