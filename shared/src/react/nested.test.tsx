import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormRenderer } from '.';
import { buildField, buildForm, buildSection, buildStore, SERVICES } from './testing/build-form';

function renderFamily() {
  const schools = buildSection('schools', [buildField('Scuola', 'text', { required: true })], {
    title: { it: 'Scuole' },
    repeat: { min: 0, max: 2, itemTitle: { it: 'Scuola {n}: {Scuola}' } },
    visibleWhen: { '==': [{ var: 'Frequenta' }, true] },
  });
  const children = buildSection('children', [buildField('Nome', 'text'), buildField('Frequenta', 'yes-no')], {
    title: { it: 'Figli' },
    repeat: { min: 1, max: 3, itemTitle: { it: 'Figlio {n}: {Nome}' } },
    sections: [schools],
  });
  const store = buildStore(
    buildForm(buildSection('family', [], { title: { it: 'Famiglia' }, sections: [children] })),
  );
  let count = 0;
  const newId = () => `n${(count += 1)}`;
  render(<FormRenderer store={store} locale="it" services={SERVICES} newId={newId} />);
  return { store, user: userEvent.setup() };
}

test('items stand in items, each with its title under that of the one around it', async () => {
  const { store, user } = renderFamily();
  expect(screen.getByRole('heading', { level: 4, name: 'Figlio 1' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Aggiungi scuola' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: /Nome/ }), 'Ada');
  await user.click(screen.getByRole('radio', { name: 'Sì' }));
  await user.click(screen.getByRole('button', { name: 'Aggiungi scuola' }));
  const school = screen.getByRole('heading', { level: 6, name: 'Scuola 1' });
  expect(document.activeElement).toBe(school);
  expect(screen.getByRole('status').textContent).toBe('Scuola 1 aggiunto');
  await user.type(screen.getByRole('textbox', { name: /Scuola/ }), 'Verdi');
  expect(store.answers()).toEqual({
    children: [{ _id: 'n1', Nome: 'Ada', Frequenta: true, schools: [{ _id: 'n2', Scuola: 'Verdi' }] }],
  });
});

test('an inner item that was removed comes back where it was', async () => {
  const { store, user } = renderFamily();
  act(() => {
    store.set('children.n1.Frequenta', true);
    store.set('children.n1.schools.x', { _id: 'x', Scuola: 'Verdi' });
  });
  await user.click(screen.getByRole('button', { name: 'Rimuovi Scuola 1: Verdi' }));
  expect(store.get('children.n1.schools')).toEqual([]);
  const undo = screen.getByRole('button', { name: 'Ripristina Scuola 1: Verdi' });
  expect(document.activeElement).toBe(undo);
  await user.click(undo);
  expect(store.get('children.n1.schools.x.Scuola')).toBe('Verdi');
});

test('the summary of errors says in which item of which item, and leads to the control', async () => {
  const { store, user } = renderFamily();
  act(() => {
    store.set('children.n1.Nome', 'Ada');
    store.set('children.n1.Frequenta', true);
    store.set('children.n1.schools.x', { _id: 'x' });
  });
  const form = document.querySelector('form');
  await act(async () => form?.requestSubmit());
  const summary = await screen.findByRole('alert');
  const link = within(summary).getByRole('link', { name: /Figlio 1: Ada, Scuola 1, Scuola/ });
  await user.click(link);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Scuola/ }));
});

test('a part that comes to be shown leaves its neighbours as they are', async () => {
  const { user } = renderFamily();
  const name = screen.getByRole('textbox', { name: /Nome/ });
  await user.type(name, 'Ada');
  await user.click(screen.getByRole('radio', { name: 'Sì' }));
  expect(screen.getByRole('textbox', { name: /Nome/ })).toBe(name);
});

test('an option that may no longer be chosen is said at once, and stays to be seen until another is chosen', async () => {
  const options = [
    { _id: 'a', value: 'a', label: { it: 'Residente' } },
    { _id: 'b', value: 'b', label: { it: 'Garage' }, visibleWhen: { '==': [{ var: 'Box' }, true] } },
  ];
  const fields = [buildField('Box', 'yes-no'), buildField('Motivo', 'choice', { settings: { options } })];
  const store = buildStore(buildForm(buildSection('s', fields)), { Box: true, Motivo: 'b' });
  render(<FormRenderer store={store} locale="it" services={SERVICES} newId={() => 'x'} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'No' }));
  expect(screen.getByText(/questa opzione non si può scegliere/)).toBeDefined();
  expect(screen.getByRole('radio', { name: 'Garage' })).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: 'Residente' }));
  expect(screen.queryByRole('radio', { name: 'Garage' })).toBeNull();
  expect(screen.queryByText(/questa opzione non si può scegliere/)).toBeNull();
});
