import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Answers } from '../definition';
import { fields, type FieldType } from '../fields';
import type { CompiledForm } from '../form';
import type { FormRendererProps } from './FormRenderer';
import { buildField, buildForm, buildSection, buildStore } from './testing/build-form';
import { renderForm } from './testing/render-form';

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
