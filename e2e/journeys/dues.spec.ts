import { Confirmation } from '../screens/confirmation';
import { CitizenInstance } from '../screens/citizen-instance';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { Payment } from '../screens/payment';
import { ServiceSheet } from '../screens/service-sheet';
import { Summary } from '../screens/summary';
import { listAt, textAt } from '../support/json';
import { look } from '../support/look';
import { expect, test } from '../support/test';

const HOW = 'La scelgo tra le mie, o scrivo il codice avviso';

test('a fine is chosen from one’s own list, though the system was down at first, and is paid', async ({
  citizen,
  cast,
  simulators,
}) => {
  await new ServiceSheet(citizen).visit('pagamento-multe');
  await new ServiceSheet(citizen).request();
  await new Login(citizen).enterSpid(cast.other);
  const journey = new Journey(citizen);
  await journey.begin();
  await journey.proceed();
  await journey.expectScreen('I tuoi dati');
  const code = journey.code();
  await journey.next();
  await journey.expectScreen('La multa');
  await simulators.misbehave('dues', { fault: 'error-503', count: 1 });
  await new Form(citizen).choose('Come vuoi trovare la multa', HOW);
  await expect(citizen.getByText(/L’elenco dei tuoi pagamenti non risponde/)).toBeVisible();
  await citizen.getByRole('button', { name: 'Cerca di nuovo i tuoi pagamenti' }).click();
  await expect(citizen.getByText('Già pagato')).toBeVisible();
  await citizen.getByText('Divieto di sosta').click();
  await expect(citizen.getByRole('radio', { name: /Divieto di sosta 29,40/ })).toBeChecked();
  await expect(journey.quote()).toContainText('29,40');
  await look(citizen, 'dues');
  await journey.next();
  await new Summary(citizen).expectShown();
  await new Summary(citizen).expectAnswers('Divieto di sosta', '29,40');
  await new Summary(citizen).openTerms();
  await new Summary(citizen).confirm();
  await new Confirmation(citizen).expectSent(code);
  await new Payment(citizen).expectOffered();
  await new Payment(citizen).start();
  await new Payment(citizen).settle('Paga');
  await new Payment(citizen).expectPaid();
  const paid = listAt(await simulators.state('dues'), 'state.dues').filter(
    (due) => textAt(due, 'fiscalCode') === cast.other.fiscalCode && textAt(due, 'state') === 'paid',
  );
  expect(paid.map((due) => textAt(due, 'reason'))).toContain('Divieto di sosta');
  await new CitizenInstance(citizen).visit(code);
});
