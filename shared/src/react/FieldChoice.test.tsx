import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ObjectChoice, Provenance } from '../definition';
import type { AnswerStore } from './answer-store';
import { FormRenderer } from './FormRenderer';
import { buildField, buildForm, buildSection, buildStore, SERVICES } from './testing/build-form';

const GIVEN = { origin: 'profile', at: '2026-06-01T10:00:00Z', service: { it: 'Passo carrabile' } } as const;
const CHOICES: readonly ObjectChoice[] = [
  { kind: 'vehicle', values: { plate: 'AB123CD', kind: 'car', title: 'owner' }, ...GIVEN },
  { kind: 'vehicle', values: { plate: 'ZZ999ZZ', kind: 'van', title: 'leasing' }, ...GIVEN },
];
const CAR = { plate: 'AB123CD', kind: 'car', title: 'owner', holder: null };

function show(store: AnswerStore, choices = CHOICES, provenance: Readonly<Record<string, Provenance>> = {}) {
  let ids = 0;
  const user = userEvent.setup();
  const view = render(
    <FormRenderer
      store={store}
      locale="it"
      services={SERVICES}
      choices={choices}
      provenance={provenance}
      newId={() => `new${(ids += 1)}`}
    >
      <button type="submit">Avanti</button>
    </FormRenderer>,
  );
  return { user, ...view };
}

describe('a question that asks for one of several things', () => {
  const build = (answers = {}) =>
    buildStore(
      buildForm(
        buildSection('car', [
          buildField('car', 'vehicle', { source: 'vehicle', reuse: true, required: true }),
        ]),
      ),
      answers,
    );

  test('offers what is known as cards, and choosing one answers it', async () => {
    const store = build();
    const { user, container } = show(store);
    const cards = screen.getByRole('radiogroup', { name: 'Scegli tra i tuoi veicoli' });
    const first = within(cards).getByRole('radio', { name: 'AB 123 CD' });
    expect(first.closest('.fr-choice-card')?.textContent).toMatch(
      /Automobile, Sono proprietario.*Dalla tua area personale.*Passo carrabile/,
    );
    expect(screen.queryByLabelText('Targa')).toBeNull();
    await user.click(first);
    expect(store.get('car')).toEqual(CAR);
    await user.click(within(cards).getByRole('radio', { name: 'ZZ 999 ZZ' }));
    expect(store.get('car')).toMatchObject({ plate: 'ZZ999ZZ' });
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    expect((await axe.run(container, { rules })).violations).toEqual([]);
  });

  test('adds another: its fields open empty, and what was typed there is not lost by looking at a card', async () => {
    const store = build({ car: CAR });
    const { user } = show(store, CHOICES, { car: GIVEN });
    await user.click(screen.getByRole('radio', { name: 'Aggiungi un altro veicolo' }));
    expect(store.get('car')).toBeNull();
    expect(screen.queryByText(/^Dalla tua area personale, \S+$/)).toBeNull();
    await user.type(screen.getByLabelText('Targa'), 'CC111CC');
    await user.click(screen.getByRole('radio', { name: 'AB 123 CD' }));
    expect(store.get('car')).toEqual(CAR);
    await user.click(screen.getByRole('radio', { name: 'Aggiungi un altro veicolo' }));
    expect(screen.getByLabelText<HTMLInputElement>('Targa').value).toBe('CC111CC');
  });

  test('what is changed of a chosen one says that it differs', async () => {
    const store = build({ car: CAR });
    const { user } = show(store);
    await user.click(screen.getByRole('button', { name: 'Modifica questi dati' }));
    expect(screen.queryByText(/Hai cambiato questi dati/)).toBeNull();
    act(() => store.set('car', { ...CAR, kind: 'van' }));
    await screen.findByText(/Hai cambiato questi dati.*AB 123 CD, Automobile/);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'AB 123 CD' }).checked).toBe(true);
  });

  test('nothing chosen is said at the cards, where the summary leads', async () => {
    const { user } = show(build());
    await user.click(screen.getByRole('button', { name: 'Avanti' }));
    const [link] = within(screen.getByRole('alert')).getAllByRole('link');
    await user.click(link ?? document.body);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'AB 123 CD' }));
  });

  test('where nothing is known it is asked as any other', () => {
    show(build(), []);
    expect(screen.queryByRole('radiogroup', { name: 'Scegli tra i tuoi veicoli' })).toBeNull();
    screen.getByLabelText('Targa');
  });
});

test('a new item of a repeat is filled in with one of those that no other item has', async () => {
  const section = buildSection(
    'vehicles',
    [
      buildField('plate', 'plate', { label: { it: 'Targa' }, source: 'vehicles[].plate' }),
      buildField('note', 'text', { label: { it: 'Nota' } }),
    ],
    { repeat: { min: 0, max: 3, itemTitle: { it: 'Veicolo {n}' } } },
  );
  const store = buildStore(buildForm(section), { vehicles: [{ _id: '1', plate: 'AB123CD' }] });
  const { user } = show(store);
  expect(screen.queryByRole('radiogroup')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Aggiungi veicolo' }));
  expect(screen.queryByRole('radio', { name: 'AB 123 CD' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'ZZ 999 ZZ' }));
  expect(store.get('vehicles.new1.plate')).toBe('ZZ999ZZ');
  await user.click(screen.getByRole('radio', { name: 'Aggiungi un altro veicolo' }));
  expect(store.get('vehicles.new1.plate')).toBeNull();
});
