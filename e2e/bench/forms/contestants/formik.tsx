import { Field as FormikField, Form as FormikForm, Formik, useFormikContext, type FieldProps } from 'formik';
import { createRoot } from 'react-dom/client';
import { SUM, type LogicalField, type LogicalForm } from '../../logical-form.mjs';
import { byId, enter, pressButton } from '../contestant';
import { Control } from '../Control';
import { Summary } from '../Summary';
import { wrongWith } from '../rules';

/** Formik as its first pages teach it: one Field a value, one validate for the form. */
enter({
  mount: (root, form) => createRoot(root).render(<Form form={form} />),
  control: byId,
  submit: pressButton,
  errors: '.error',
});

type Values = Record<string, string | boolean>;

function Form({ form }: { readonly form: LogicalForm }) {
  const initial: Values = Object.fromEntries(
    form.fields.map(({ key, kind }) => [key, kind === 'checkbox' ? false : '']),
  );
  return (
    <Formik initialValues={initial} validate={(values) => validate(form, values)} onSubmit={() => undefined}>
      {({ submitCount, errors }) => (
        <FormikForm noValidate>
          <Summary fields={form.fields} errorOf={(key) => (submitCount > 0 ? errors[key] : undefined)} />
          {form.sections.map(({ key, title, fields }) => (
            <section key={key}>
              <h2>{title}</h2>
              {fields.map((field) => (
                <Row key={field.key} field={field} />
              ))}
            </section>
          ))}
          <Sum keys={form.numbers} />
          <button type="submit">Send</button>
        </FormikForm>
      )}
    </Formik>
  );
}

function Row({ field }: { readonly field: LogicalField }) {
  const { values } = useFormikContext<Values>();
  if (field.shownWhen !== undefined && values[field.shownWhen] !== true) return null;
  return (
    <FormikField name={field.key} type={field.kind === 'checkbox' ? 'checkbox' : undefined}>
      {({ field: control, meta }: FieldProps) => (
        <Control field={field} error={meta.touched ? meta.error : undefined} control={control} />
      )}
    </FormikField>
  );
}

function Sum({ keys }: { readonly keys: readonly string[] }) {
  const { values } = useFormikContext<Values>();
  return <output id={SUM}>{keys.reduce((sum, key) => sum + (Number(values[key]) || 0), 0)}</output>;
}

function validate({ fields }: LogicalForm, values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.key];
    if (field.shownWhen !== undefined && values[field.shownWhen] !== true) continue;
    const wrong = typeof value === 'string' ? wrongWith(field, value) : undefined;
    if (wrong !== undefined) errors[field.key] = wrong;
  }
  return errors;
}
