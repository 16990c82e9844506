import { Formio } from '@formio/js';
import { SUM, type LogicalField, type LogicalForm } from '../../logical-form.mjs';
import { enter } from '../contestant';

let drawn: { submit(): Promise<unknown> } | undefined;

/** Form.io's own renderer with its simple conditions and one calculated value. */
enter({
  async mount(root, form) {
    drawn = await Formio.createForm(
      root,
      { display: 'form', components: toComponents(form) },
      { noDefaultSubmitButton: true },
    );
  },
  control: (key) => document.querySelector<HTMLElement>(`[name^="data[${key}]"]`),
  submit: () => void drawn?.submit().catch(() => undefined),
  errors: '.formio-component .formio-errors .error, .formio-errors .form-text.error',
});

function toComponents({ sections, numbers }: LogicalForm) {
  const panels = sections.map(({ key, title, fields }) => ({
    type: 'panel',
    key,
    title,
    input: false,
    components: fields.map(toComponent),
  }));
  const sum = {
    type: 'number',
    key: SUM,
    label: 'Sum',
    disabled: true,
    input: true,
    calculateValue: `value = ${numbers.map((key) => `(data.${key} || 0)`).join(' + ')}`,
  };
  return [...panels, sum];
}

const TYPES = {
  text: 'textfield',
  select: 'select',
  number: 'number',
  checkbox: 'checkbox',
  date: 'textfield',
};

function toComponent({
  key,
  label,
  kind,
  required,
  minLength,
  maxLength,
  pattern,
  options,
  shownWhen,
}: LogicalField) {
  return {
    type: TYPES[kind],
    key,
    label,
    input: true,
    ...(kind === 'date' ? { inputType: 'date' } : {}),
    ...(kind === 'select'
      ? { widget: 'html5', data: { values: options?.map((value) => ({ value, label: value })) } }
      : {}),
    validate: { required, minLength, maxLength, pattern },
    ...(shownWhen === undefined ? {} : { conditional: { show: true, when: shownWhen, eq: 'true' } }),
  };
}
