import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormRenderer } from '../../react';
import { buildField, buildForm, buildSection, buildStore, SERVICES } from '../../react/testing/build-form';

const NAMES = [
  'Forlì',
  'Cesena',
  'Rimini',
  'Ravenna',
  'Faenza',
  'Lugo',
  'Imola',
  'Bologna',
  'Modena',
  'Reggio',
  'Parma',
];

function renderChoice(count: number) {
  const options = NAMES.slice(0, count).map((it, index) => ({
    _id: `o${index}`,
    value: `v${index}`,
    label: { it },
  }));
  const store = buildStore(
    buildForm(buildSection('Dati', [buildField('Dove', 'choice', { settings: { options } })])),
  );
  render(<FormRenderer store={store} locale="it" services={SERVICES} newId={() => 'x'} />);
  return { store, user: userEvent.setup() };
}

test('up to five options are radio buttons, and an optional choice can be taken back', async () => {
  const { store, user } = renderChoice(5);
  await user.click(screen.getByRole('radio', { name: 'Cesena' }));
  expect(store.get('Dove')).toBe('v1');
  await user.click(screen.getByText('Cancella la scelta'));
  expect(store.get('Dove')).toBeNull();
});

test('up to ten are a select', async () => {
  const { store, user } = renderChoice(10);
  await user.selectOptions(screen.getByRole('combobox', { name: /Dove/ }), 'Rimini');
  expect(store.get('Dove')).toBe('v2');
});

test('more are searched without accents; what is not in the list is kept and refused', async () => {
  const { store, user } = renderChoice(11);
  const box = screen.getByRole('combobox', { name: /Dove/ });
  await user.type(box, 'forli');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(store.get('Dove')).toBe('v0');
  await user.clear(box);
  await user.type(box, 'Milano');
  await user.tab();
  expect(store.get('Dove')).toBe('Milano');
  expect(screen.getByText('Scegli una delle opzioni dell’elenco.')).toBeDefined();
});
