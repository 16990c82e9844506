import { writeFileSync } from 'node:fs';
import { CitizenInstance } from '../screens/citizen-instance';
import { Confirmation } from '../screens/confirmation';
import { Payment } from '../screens/payment';
import { Summary } from '../screens/summary';
import { runTool } from '../support/api';
import { runSeed } from '../support/by-seed';
import { fillService } from '../support/fill-service';
import { generateService } from '../support/generated-service';
import { expect, test } from '../support/test';
import { portal, status } from '../support/texts';

test(`a generated service of another archetype goes from its sheet to its end (seed ${runSeed})`, async ({
  citizen,
  cast,
  stack,
  simulators,
}, testInfo) => {
  const service = generateService(runSeed);
  const file = testInfo.outputPath('bundle.json');
  writeFileSync(file, JSON.stringify(service.bundle, null, 2));
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);

  const { code, answers } = await fillService(citizen, stack, {
    slug: service.slug,
    person: cast.other,
    seed: runSeed,
    looks: true,
  });
  const summary = new Summary(citizen);
  await summary.openTerms();
  await summary.confirm();
  const confirmation = new Confirmation(citizen);
  await confirmation.expectSent(code);
  await confirmation.expectRegistered();
  await confirmation.follow();

  const instance = new CitizenInstance(citizen);
  await instance.goToPayment();
  const payment = new Payment(citizen);
  const times = Number(answers.find(({ path }) => path === service.times)?.value);
  const euro = ((times * service.price) / 100).toFixed(2).replace('.', ',');
  await payment.expectAmount(euro);
  await payment.start();
  await payment.settle('Paga');
  await payment.expectPaid();
  await instance.visit(code);
  await instance.expectState(status.positive, 'Conclusa');
  await expect(citizen.getByText(portal.rating)).toBeVisible();
  await simulators.awaitMail(cast.other.email, code, /payment-received/);
});
