import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  FormProvider,
  useForm,
  useFormContext,
  useFormState,
  useWatch,
  type FieldErrors,
} from 'react-hook-form';
import { SUM, type LogicalField, type LogicalForm } from '../../logical-form.mjs';
import { byId, enter, pressButton } from '../contestant';
import { Control } from '../Control';
import { Summary } from '../Summary';
import { wrongWith } from '../rules';

/** Uncontrolled inputs that register themselves; what depends on a value watches that value alone. */
enter({
  mount: (root, form) => createRoot(root).render(<Form form={form} />),
  control: byId,
  submit: pressButton,
  errors: '.error',
});

type Values = Record<string, string | boolean>;

function Form({ form }: { readonly form: LogicalForm }) {
  const methods = useForm<Values>({ mode: 'onBlur', shouldFocusError: false });
  const [errors, setErrors] = useState<FieldErrors<Values>>({});
  return (
    <FormProvider {...methods}>
      <form noValidate onSubmit={methods.handleSubmit(() => setErrors({}), setErrors)}>
        <Summary fields={form.fields} errorOf={(key) => errors[key]?.message?.toString()} />
        {form.sections.map(({ key, title, fields }) => (
          <section key={key}>
            <h2>{title}</h2>
            {fields.map((field) =>
              field.shownWhen === undefined ? (
                <Field key={field.key} field={field} />
              ) : (
                <Conditional key={field.key} field={field} on={field.shownWhen} />
              ),
            )}
          </section>
        ))}
        <Sum keys={form.numbers} />
        <button type="submit">Send</button>
      </form>
    </FormProvider>
  );
}

const Field = memo(function Field({ field }: { readonly field: LogicalField }) {
  const { register } = useFormContext<Values>();
  const { errors } = useFormState<Values>({ name: field.key });
  const error = errors[field.key]?.message?.toString();
  const own = register(field.key, {
    validate: (value) => (typeof value === 'string' ? wrongWith(field, value) : undefined) ?? true,
  });
  return <Control field={field} error={error} control={own} />;
});

function Conditional({ field, on }: { readonly field: LogicalField; readonly on: string }) {
  const shown = useWatch<Values>({ name: on });
  return shown === true ? <Field field={field} /> : null;
}

function Sum({ keys }: { readonly keys: readonly string[] }) {
  const values = useWatch<Values>({ name: [...keys] });
  return <output id={SUM}>{values.reduce<number>((sum, value) => sum + (Number(value) || 0), 0)}</output>;
}
