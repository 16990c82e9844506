import { expect, type Page } from '@playwright/test';
import { Confirmation } from '../screens/confirmation';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { ServiceSheet } from '../screens/service-sheet';
import { Summary } from '../screens/summary';
import { romeDay, monthsFromToday } from './dates';
import { look } from './look';
import type { Person } from './people';
import { newPlate, printedPlate } from './plates';

export const PERMIT = 'permesso-ztl';

/** The form of the permit, in its own words. */
export const permitForm = {
  ownData: 'I tuoi dati',
  vehicles: 'Veicoli e zona',
  email: 'E-mail',
  phone: 'Telefono',
  whyGroup: 'Perché chiedi il permesso',
  reason: 'Motivo',
  resident: 'Abito nella zona a traffico limitato',
  worker: 'Lavoro nella zona a traffico limitato',
  company: 'La mia impresa ha sede o clienti nella zona',
  employer: 'Datore di lavoro',
  employerLetter: 'Dichiarazione del datore di lavoro',
  changeZone: 'Modifica Zona',
  zoneAddress: 'Indirizzo nella zona',
  street: 'Via o piazza',
  civic: 'Numero civico',
  vehicle: 'Veicolo 1',
  plate: 'Targa',
  title: 'A che titolo lo usi',
  owner: 'È di mia proprietà',
  period: 'Per quanto tempo ti serve',
  duty: 'Marca da bollo',
  stamp: 'Come paghi il bollo',
  stampBought: 'Ho già comprato la marca da bollo',
  stampLater: 'Non ce l’ho ancora: la consegno dopo',
  stampSerial: 'Numero della marca da bollo',
  stampDate: 'Data della marca da bollo',
  declaration: /^Dichiaro che i veicoli indicati/,
} as const;

export interface PermitRequest {
  readonly as: 'resident' | 'worker' | 'company';
  readonly plate: string;
  readonly street: string;
  readonly civic: string;
  readonly from: string;
  readonly to: string;
}

/** A request for two months from today. */
export function permitRequest(as: PermitRequest['as'], change: Partial<PermitRequest> = {}): PermitRequest {
  return { as, plate: newPlate(), street: 'Via Roma', civic: '20', ...monthsFromToday(2), ...change };
}

/** From the page of the service through the login to the first screen of a new request; answers its code. */
export async function beginPermit(page: Page, person: Person, slug = PERMIT): Promise<string> {
  const sheet = new ServiceSheet(page);
  await sheet.visit(slug);
  await look(page, 'service-sheet');
  await sheet.request();
  await new Login(page).enterSpid(person);
  const journey = new Journey(page);
  await journey.begin();
  return journey.code();
}

/** Past the notice on personal data and the citizen's own data, to the question about vehicles. */
export async function passOwnData(page: Page): Promise<void> {
  const journey = new Journey(page);
  await look(page, 'consent');
  await journey.proceed();
  await journey.expectScreen(permitForm.ownData);
  await look(page, 'own-data');
  await completeOwnData(page);
  await journey.next();
  await journey.expectScreen(permitForm.vehicles);
}

/** Whoever the population register does not know writes the address by hand. */
async function completeOwnData(page: Page): Promise<void> {
  const form = new Form(page);
  const street = form.text(permitForm.street);
  if (!(await street.isVisible())) return;
  await street.fill('Via del Porto');
  await form.write(permitForm.civic, '3');
  await form.write('CAP', '16100');
  await form.pick('Comune', 'Genov', 'Genova (GE)');
}

/** Opens the address in the zone where it stands closed because it is known. */
export async function openZone(page: Page): Promise<void> {
  const known = page.getByRole('button', { name: permitForm.changeZone, exact: true });
  await expect(known.or(page.getByRole('group', { name: permitForm.zoneAddress })).first()).toBeVisible();
  if (await known.isVisible()) await known.click();
}

export async function fillVehicles(page: Page, request: PermitRequest): Promise<void> {
  const form = new Form(page);
  await form.choose(permitForm.reason, permitForm[request.as]);
  if (request.as === 'worker') await form.write(permitForm.employer, 'Bar Centrale di Prova');
  await openZone(page);
  const address = form.group(permitForm.zoneAddress);
  await address.pick(permitForm.street, request.street.slice(0, 6), request.street);
  await address.write(permitForm.civic, request.civic);
  const vehicle = form.group(permitForm.vehicle);
  await vehicle.write(permitForm.plate, request.plate);
  await vehicle.choose(permitForm.title, permitForm.owner);
  await form.period(permitForm.period, request.from, request.to);
  await completeRequest(page);
}

/** What is asked anew each time: the duty stamp and the declaration. */
export async function completeRequest(page: Page): Promise<void> {
  const form = new Form(page);
  await form.choose(permitForm.stamp, permitForm.stampBought);
  await form.write(permitForm.stampSerial, '01234567890123');
  await form.date(permitForm.stampDate, romeDay());
  await form.agree(permitForm.declaration);
}

/** From the filled screen to the summary. */
export async function goToSummary(page: Page, request: PermitRequest): Promise<void> {
  const journey = new Journey(page);
  await journey.expectSaved();
  await look(page, 'vehicles');
  await journey.next();
  const summary = new Summary(page);
  await summary.expectShown();
  await look(page, 'summary');
  await summary.expectAnswers(printedPlate(request.plate), request.street, permitForm[request.as]);
}

/** Everything a citizen does until the confirmation; answers the code of the request. */
export async function sendPermit(page: Page, person: Person, request: PermitRequest): Promise<string> {
  const code = await beginPermit(page, person);
  await passOwnData(page);
  await fillVehicles(page, request);
  await goToSummary(page, request);
  await confirmRequest(page, code);
  return code;
}

/** From the summary to the confirmation with its register number. */
export async function confirmRequest(page: Page, code: string): Promise<void> {
  const summary = new Summary(page);
  await summary.openTerms();
  await look(page, 'terms');
  await summary.confirm();
  const confirmation = new Confirmation(page);
  await confirmation.expectSent(code);
  await confirmation.expectRegistered();
  await look(page, 'confirmation');
}
