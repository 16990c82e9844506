import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { toJsonSchema } from '../../json-schema.mjs';
import { SUM, type LogicalForm } from '../../logical-form.mjs';
import { enter, pressButton } from '../contestant';

/** JSON Schema: conditions as if and then, the sum worked out by the page on each change. */
enter({
  mount: (root, form) => createRoot(root).render(<Page form={form} />),
  control: (key) => document.querySelector<HTMLElement>(`[id$="_${key}"]`),
  submit: pressButton,
  errors: '.error-detail, .field-error .text-danger',
});

function Page({ form }: { readonly form: LogicalForm }) {
  const [schema] = useState(() => toJsonSchema(form));
  const [data, setData] = useState<Record<string, unknown>>({});
  return (
    <Form
      schema={schema}
      formData={data}
      validator={validator}
      noHtml5Validate
      onChange={({ formData = {} }) => {
        const sum = form.numbers.reduce((total, key) => total + (Number(formData[key]) || 0), 0);
        setData({ ...formData, [SUM]: sum });
      }}
    />
  );
}
