import { screen } from '@testing-library/react';
import { renderField } from '../../react/testing/render-field';
import { SERVICES } from '../../react/testing/build-form';
import type { OfferedSlot } from '../input';

const slot = (id: string, date: string, time: string): OfferedSlot => ({
  id,
  office: 'anagrafe',
  officeName: 'Ufficio anagrafe',
  date,
  time,
});

test('first the day, then a time that is free on it', async () => {
  const slots = [slot('1', '2026-03-02', '09:00'), slot('2', '2026-03-03', '09:30')];
  const { user, read } = renderField(
    'appointment-slot',
    {},
    { services: { ...SERVICES, findSlots: async () => slots } },
  );
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Giorno' }), 'martedì 3 marzo 2026');
  await user.click(screen.getByRole('radio', { name: '09:30' }));
  expect(read()).toEqual(slots[1]);
  expect(screen.getByText('Hai scelto: 03/03/2026 alle 09:30, Ufficio anagrafe')).toBeDefined();
});

test('an agenda that does not answer says so and can be asked again', async () => {
  let asked = 0;
  const findSlots = async () => {
    asked += 1;
    if (asked === 1) throw new Error('The agenda is down');
    return [];
  };
  const { user } = renderField('appointment-slot', {}, { services: { ...SERVICES, findSlots } });
  await user.click(await screen.findByRole('button', { name: 'Cerca di nuovo gli appuntamenti' }));
  expect(await screen.findByText(/Non ci sono appuntamenti liberi/)).toBeDefined();
});

test('what is chosen is kept until an hour that is told; what another took meanwhile is asked again', async () => {
  const slots = [slot('1', '2026-03-02', '09:00'), slot('2', '2026-03-02', '09:30')];
  const holdSlot = async (_path: string, { time }: { readonly time: string }) =>
    time === '09:00' ? null : { until: '2999-03-01T09:20:00.000Z' };
  const { user, read } = renderField(
    'appointment-slot',
    {},
    { services: { ...SERVICES, findSlots: async () => slots, holdSlot } },
  );
  await user.click(await screen.findByRole('radio', { name: '09:00' }));
  expect(await screen.findByText(/Questo orario non è più libero/)).toBeDefined();
  expect(read()).toBeNull();
  await user.click(screen.getByRole('radio', { name: '09:30' }));
  expect(await screen.findByText(/Ti teniamo il posto fino alle 10:20/)).toBeDefined();
  expect(read()).toEqual(slots[1]);
});

test('a place whose time has run out is kept again when asked; one that was chosen before is kept from the start', async () => {
  const chosen = slot('1', '2026-03-02', '09:00');
  const untils = ['2026-03-01T09:20:00.000Z', '2999-03-01T09:20:00.000Z'];
  const held: string[] = [];
  const holdSlot = async (_path: string, { time }: { readonly time: string }) => {
    held.push(time);
    return { until: untils[held.length - 1] ?? '' };
  };
  const { user, read } = renderField(
    'appointment-slot',
    {},
    { answer: { ...chosen }, services: { ...SERVICES, findSlots: async () => [chosen], holdSlot } },
  );
  await user.click(await screen.findByRole('button', { name: 'Tienimi ancora il posto' }));
  expect(await screen.findByText(/Ti teniamo il posto fino alle 10:20/)).toBeDefined();
  expect(held).toEqual(['09:00', '09:00']);
  expect(read()).toEqual(chosen);
});

test('where nobody keeps an agenda it says whom to ask', () => {
  renderField('appointment-slot');
  expect(screen.getByText(/Contatta l’ufficio/)).toBeDefined();
});
