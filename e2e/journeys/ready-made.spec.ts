import type { Page } from '@playwright/test';
import { CitizenInstance } from '../screens/citizen-instance';
import { Confirmation } from '../screens/confirmation';
import { Payment } from '../screens/payment';
import { Summary } from '../screens/summary';
import { Api, runTool } from '../support/api';
import { bySeed, isEverything, runSeed } from '../support/by-seed';
import { fillService } from '../support/fill-service';
import { numberAt } from '../support/json';
import type { Person } from '../support/people';
import { readyMadeServices } from '../support/ready-made';
import type { StackAddresses } from '../support/stack';
import { test } from '../support/test';
import { status } from '../support/texts';

const QUOTE = 'query Quote($code: String!) { instance(code: $code) { quote { total } } }';

for (const { key, slug, file } of bySeed(readyMadeServices(), 3))
  test(`${key} is installed, filled in with answers made up from its definition, and sent (seed ${runSeed})`, async ({
    citizen,
    cast,
    stack,
  }) => {
    await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);
    const service = { slug, person: cast.other, seed: runSeed, looks: isEverything };
    const { code, paysFirst } = await fillService(citizen, stack, service);
    const due = paysFirst ? await amountDue(stack, cast.other, code) : 0;
    const summary = new Summary(citizen);
    await summary.openTerms();
    await summary.confirm();
    if (due > 0) return payAtOnce(citizen, code, due);
    const confirmation = new Confirmation(citizen);
    await confirmation.expectSent(code);
    await confirmation.expectRegistered();
  });

/** With some answers nothing is due: then the confirmation stays. */
async function amountDue(stack: StackAddresses, person: Person, code: string): Promise<number> {
  const api = await Api.forCitizen(stack, person.fiscalCode);
  return numberAt(await api.ask(QUOTE, { code }), 'instance.quote.total');
}

/** Dues are paid before they are confirmed: the payment opens by itself. */
async function payAtOnce(page: Page, code: string, cents: number): Promise<void> {
  const payment = new Payment(page);
  const euro = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, useGrouping: 'always' });
  await payment.expectAmount(euro.format(cents / 100));
  await payment.start();
  await payment.settle('Paga');
  await payment.expectPaid();
  const instance = new CitizenInstance(page);
  await instance.visit(code);
  await instance.expectState(status.positive, 'Conclusa');
}
