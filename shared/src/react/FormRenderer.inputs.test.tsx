import { screen, within } from '@testing-library/react';
import type { InputServices } from '../fields/input';
import { buildField, buildForm, buildSection, buildStore, SERVICES } from './testing/build-form';
import { renderForm } from './testing/render-form';

test('waits until a control is left to say what is wrong, and never complains of what was only skipped', async () => {
  const store = buildStore(
    buildForm(
      buildSection('Dati', [
        buildField('CF', 'fiscal-code', { required: true }),
        buildField('Chi', 'person', { required: true }),
      ]),
    ),
  );
  const { user } = renderForm(store);
  await user.type(screen.getByLabelText('CF'), 'rssmra80a01h501x');
  expect(screen.queryByText(/errore di battitura/)).toBeNull();
  await user.tab();
  expect(screen.getByText(/errore di battitura/)).toBeDefined();
  await user.type(screen.getByLabelText('Nome'), 'Maria');
  await user.tab();
  expect(screen.getByLabelText('Cognome').getAttribute('aria-invalid')).toBeNull();
});

test('what is typed stays as typed until the control is left, while its value is already canonical', async () => {
  const store = buildStore(
    buildForm(buildSection('Dati', [buildField('Importo', 'money'), buildField('Nome', 'text')])),
  );
  const { user } = renderForm(store);
  const amount = screen.getByLabelText<HTMLInputElement>(/Importo/);
  await user.type(amount, '1234,5');
  expect([amount.value, store.get('Importo')]).toEqual(['1234,5', 123450]);
  await user.tab();
  expect(amount.value).toBe('1.234,50');
  await user.clear(amount);
  await user.type(amount, 'tanto');
  await user.tab();
  expect([amount.value, store.get('Importo')]).toEqual(['tanto', 'tanto']);
  expect(screen.getByText(/Scrivi l’importo in euro/)).toBeDefined();
});

describe('a repeating section', () => {
  const vehicles = () =>
    buildStore(
      buildForm(
        buildSection('Veicoli', [buildField('plate', 'plate', { required: true })], {
          repeat: { min: 1, max: 3, itemTitle: { it: 'Veicolo {n}: {plate}' } },
        }),
      ),
    );

  test('starts with its minimum, adds with the focus on the new item, takes away and takes back', async () => {
    const store = vehicles();
    const { user } = renderForm(store);
    expect(screen.getByRole('heading', { name: 'Veicolo 1' })).toBeDefined();
    expect(screen.queryByText('Rimuovi')).toBeNull();

    await user.type(screen.getByLabelText('plate'), 'ab123cd');
    expect(screen.getByRole('heading', { name: 'Veicolo 1: AB 123 CD' })).toBeDefined();
    await user.click(screen.getByText('Aggiungi veicolo'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Veicolo 2' }));

    await user.click(screen.getByLabelText('Rimuovi Veicolo 1: AB 123 CD'));
    const undo = screen.getByLabelText('Ripristina Veicolo 1: AB 123 CD');
    expect(document.activeElement).toBe(undo);
    expect(screen.getByRole('status').textContent).toBe('Veicolo 1: AB 123 CD rimosso');
    await user.click(undo);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Veicolo 1: AB 123 CD' }));
    expect(store.answers()).toMatchObject({ Veicoli: [{ plate: 'AB123CD' }, {}] });
  });

  test('says when it is full, and which item is wrong', async () => {
    const { user } = renderForm(vehicles());
    await user.click(screen.getByText('Aggiungi veicolo'));
    await user.click(screen.getByText('Aggiungi veicolo'));
    expect(screen.queryByText('Aggiungi veicolo')).toBeNull();
    expect(screen.getByText('Puoi inserirne al massimo 3.')).toBeDefined();
    await user.click(screen.getByText('Avanti'));
    expect(
      within(screen.getByRole('alert')).getByText('Veicolo 2, plate: Inserisci la targa.'),
    ).toBeDefined();
  });
});

test('streets are chosen from the list with the keyboard', async () => {
  const store = buildStore(
    buildForm(buildSection('Dove', [buildField('Casa', 'address', { required: true })])),
  );
  const { user } = renderForm(store);
  const box = screen.getByRole('combobox', { name: 'Via o piazza' });
  await user.type(box, 'via');
  await screen.findByRole('option', { name: 'Via Garibaldi' });
  expect(box.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(store.get('Casa')).toMatchObject({ streetId: 's1', street: 'Via Garibaldi' });
  expect(document.activeElement).toBe(box);
  await user.type(box, ' 1');
  expect(store.get('Casa')).toMatchObject({ streetId: null, street: 'Via Garibaldi 1' });
  await user.tab();
  expect(screen.getByText(/Scegli la via dall’elenco/)).toBeDefined();
});

test('documents are uploaded, refused with their reason, tried again and taken away', async () => {
  const store = buildStore(
    buildForm(
      buildSection('Allegati', [buildField('Carta', 'file', { required: true, settings: { maxCount: 2 } })]),
    ),
  );
  let attempts = 0;
  const services: InputServices = {
    ...SERVICES,
    upload: async (file, ...rest) => {
      attempts += 1;
      if (attempts === 1) throw new Error('no network');
      return SERVICES.upload(file, ...rest);
    },
  };
  const { user } = renderForm(store, { services });
  const choose = () => screen.getByLabelText<HTMLInputElement>(/^Carta/, { selector: 'input' });
  await user.upload(choose(), new File(['x'], 'carta.pdf', { type: 'application/pdf' }));
  expect(await screen.findByText(/Caricamento non riuscito/)).toBeDefined();
  expect(store.get('Carta')).toBeNull();
  await user.click(screen.getByLabelText('Riprova a caricare carta.pdf'));
  expect(await screen.findByText(/controllo antivirus in corso/)).toBeDefined();
  expect(store.get('Carta')).toMatchObject([{ id: 'id-carta.pdf', name: 'carta.pdf' }]);
  await user.upload(choose(), [
    new File(['x'], 'retro.pdf', { type: 'application/pdf' }),
    new File(['x'], 'terzo.pdf', { type: 'application/pdf' }),
  ]);
  expect(await screen.findByText(/Lascia al massimo 2 documenti/)).toBeDefined();
  expect(store.get('Carta')).toMatchObject([{ name: 'carta.pdf' }, { name: 'retro.pdf' }]);
  await user.click(screen.getByLabelText('Rimuovi carta.pdf'));
  expect(store.get('Carta')).toMatchObject([{ name: 'retro.pdf' }]);
});

test('a value from a register is text, with where it comes from and when', () => {
  const field = buildField('Nome', 'text', { readonlyWhenSourced: true, source: 'applicant.givenName' });
  const store = buildStore(
    buildForm(buildSection('Dati', [field])),
    { Nome: 'Giovanna' },
    { Nome: 'Giovanna' },
  );
  renderForm(store, { provenance: { Nome: { origin: 'anpr', at: '2026-02-28T23:30:00.000Z' } } });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('Giovanna')).toBeDefined();
  expect(screen.getByText(/Campo non modificabile · Dall’Anagrafe nazionale, oggi/)).toBeDefined();
});
