import { expect, type Page } from '@playwright/test';
import { OfficeInstance } from '../screens/office-instance';
import { Office } from '../screens/office';
import { look } from './look';
import type { StaffPerson } from './people';
import { office, state } from './texts';

export const CHECKS = [
  'L’indirizzo è nella zona indicata',
  'Il titolo sul veicolo è dimostrato',
  'Le targhe non hanno già un permesso valido',
  'Il limite dei veicoli è rispettato',
] as const;

/** An operator logs in, finds the instance in the queue and takes charge of it. */
export async function takeCharge(page: Page, person: StaffPerson, code: string): Promise<OfficeInstance> {
  const desk = new Office(page);
  await desk.enter(person);
  await look(page, 'office-desk');
  await desk.open(code);
  const instance = new OfficeInstance(page, code);
  await instance.expectState(state.review);
  await look(page, 'office-instance');
  await instance.claim();
  return instance;
}

/** Answers every check with yes, confirms the zone, and accepts. */
export async function passAndAccept(page: Page, instance: OfficeInstance): Promise<void> {
  await instance.choose(office.passed);
  const form = instance.form();
  for (const check of CHECKS) await form.choose(check, 'Sì');
  await look(page, 'office-review');
  await instance.confirm(office.passed);
  await expect(instance.action(office.accept)).toBeVisible();
  await instance.choose(office.accept);
  await look(page, 'office-accept');
  await instance.confirm(office.accept);
  await instance.sendNow();
}

/** Previews the document and issues it. */
export async function issueDocument(page: Page, instance: OfficeInstance): Promise<void> {
  await instance.expectState(state.issue);
  await instance.choose(office.issue);
  await instance.preview();
  await look(page, 'office-preview');
  await instance.closeViewer();
  await instance.confirm(office.issue);
  await instance.sendNow();
}
