import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Answers } from '../definition';
import type { InputServices } from '../fields/input';
import { fields, type FieldType } from '../fields';
import type { CompiledForm } from '../form';
import type { AnswerStore } from './answer-store';
import { FormRenderer, type FormRendererProps } from './FormRenderer';
import { buildField, buildForm, buildSection, buildStore, SERVICES } from './testing/build-form';

let ids = 0;
const newId = () => `new${(ids += 1)}`;

function renderForm(store: AnswerStore, props: Partial<FormRendererProps> = {}) {
  const user = userEvent.setup();
  const view = render(
    <FormRenderer store={store} locale="it" services={SERVICES} newId={newId} {...props}>
      <button type="submit">Avanti</button>
    </FormRenderer>,
  );
  return { user, ...view };
}

/** 1,000 fields in sections of ten: each tenth shown when the yes-no before it is true, one the sum of all numbers. */
function thousandFields(): CompiledForm {
  const numbers = Array.from({ length: 100 }, (_, index) => ({ var: `n${index}` }));
  const sections = Array.from({ length: 100 }, (_, index) =>
    buildSection(`section${index}`, [
      ...Array.from({ length: 6 }, (_field, at) =>
        buildField(`t${index}x${at}`, 'text', { required: true, settings: { pattern: '[a-z]+' } }),
      ),
      buildField(`n${index}`, 'integer'),
      buildField(`y${index}`, 'yes-no'),
      buildField(`h${index}`, 'text', { visibleWhen: { '==': [{ var: `y${index}` }, true] } }),
      ...(index === 0
        ? [
            buildField('total', 'calculated', {
              calculated: { '+': numbers },
              settings: { format: 'number' },
            }),
          ]
        : [buildField(`d${index}`, 'date')]),
    ]),
  );
  return buildForm(...sections);
}

test('a key renders one field and its dependants, in a form of 1,000 fields', async () => {
  const rendered: string[] = [];
  const store = buildStore(
    thousandFields(),
    Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`n${index}`, 1])),
  );
  const decorateField: NonNullable<FormRendererProps['decorateField']> = (field, node) => {
    rendered.push(field.key);
    return node;
  };
  const { container } = renderForm(store, { decorateField });
  expect(store.form.fields).toHaveLength(1000);
  const rendersOf = (key: string, text: string) => {
    const box = container.querySelector(`input[id$="-${key}"]`);
    if (box === null) throw new Error(`No control for ${key}`);
    rendered.length = 0;
    if (text === '') fireEvent.click(box);
    else fireEvent.change(box, { target: { value: text } });
    return [...rendered].sort();
  };

  expect(rendersOf('t50x3', 'a')).toEqual(['t50x3']);
  expect(rendersOf('n7', '12')).toEqual(['n7', 'total']);
  expect(store.get('total')).toBe(111);
  expect(rendersOf('y3', '')).toEqual(['h3', 'y3']);
  expect(container.querySelector('input[id$="-h3"]')).not.toBeNull();
});

test('shows what is wrong on top and at its field, moves the focus, and forgets what is corrected', async () => {
  const store = buildStore(
    buildForm(
      buildSection('Dati', [
        buildField('Nome', 'text', { required: true }),
        buildField('Mail', 'email', { required: true }),
      ]),
    ),
  );
  const sent: Answers[] = [];
  const { user } = renderForm(store, { onSubmit: (answers) => void sent.push(answers) });

  await user.click(screen.getByText('Avanti'));
  const summary = screen.getByRole('alert');
  expect(document.activeElement).toBe(summary);
  await user.click(within(summary).getByText('Mail: Inserisci il tuo indirizzo e-mail.'));
  const mail = screen.getByLabelText('Mail');
  expect(document.activeElement).toBe(mail);
  expect(mail.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(mail.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'Inserisci il tuo indirizzo',
  );

  await user.keyboard('maria@esempio.it');
  expect(mail.getAttribute('aria-invalid')).toBeNull();
  expect(within(summary).queryByText(/Mail/)).toBeNull();

  await user.type(screen.getByLabelText('Nome'), 'Maria');
  await user.click(screen.getByText('Avanti'));
  await user.click(screen.getByText('Avanti'));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]).toEqual({ Nome: 'Maria', Mail: 'maria@esempio.it' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a double submit sends once', async () => {
  const store = buildStore(buildForm(buildSection('Dati', [buildField('Nome', 'text')])), { Nome: 'Maria' });
  const sent: Answers[] = [];
  let release: () => void = () => undefined;
  const { user } = renderForm(store, {
    onSubmit: (answers) => {
      sent.push(answers);
      return new Promise<void>((resolve) => (release = resolve));
    },
  });
  await user.dblClick(screen.getByText('Avanti'));
  expect(sent).toHaveLength(1);
  await act(async () => release());
});

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

test('every field type in one form, with its errors, has no accessibility fault', async () => {
  const options = ['uno', 'due', 'tre'].map((value) => ({ _id: value, value, label: { it: value } }));
  const many = Array.from({ length: 12 }, (_, index) => ({
    _id: `o${index}`,
    value: `o${index}`,
    label: { it: `Opzione ${index}` },
  }));
  const settings: Readonly<Record<string, object>> = {
    choice: { options },
    choices: { options },
    note: { text: { it: 'Nota' } },
    declaration: { text: { it: 'Dichiaro' } },
    consent: { text: { it: 'Accetto' } },
  };
  const all = Object.values<FieldType>(fields).map(({ type, name }) =>
    buildField(type.replace(/-/g, '_'), type, {
      label: name,
      required: true,
      settings: { ...settings[type] },
      ...(type === 'calculated' ? { calculated: 'x' } : {}),
    }),
  );
  const longChoice = buildField('long', 'choice', { required: true, settings: { options: many } });
  const repeated = buildSection('repeated', [buildField('inner', 'text', { required: true })], {
    repeat: { min: 2, max: 3, itemTitle: { it: 'Voce {n}' } },
  });
  const { user, container } = renderForm(
    buildStore(buildForm(buildSection('all', [...all, longChoice]), repeated)),
  );
  await user.click(screen.getByText('Avanti'));
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}, 60_000);
