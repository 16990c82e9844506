import { SUM } from './logical-form.mjs';

const TYPES = {
  text: ({ minLength, maxLength, pattern }) => ({
    type: 'string',
    minLength,
    maxLength,
    ...(pattern === undefined ? {} : { pattern: `^(?:${pattern})$` }),
  }),
  select: ({ options }) => ({ type: 'string', enum: [...options] }),
  number: () => ({ type: 'integer' }),
  checkbox: () => ({ type: 'boolean' }),
  date: () => ({ type: 'string', format: 'date' }),
};

/**
 * The logical form as a JSON Schema: one condition in `allOf` for each field that is not always shown.
 * @param {import('./logical-form.mjs').LogicalForm} form
 * @returns {import('@rjsf/utils').RJSFSchema}
 */
export function toJsonSchema({ fields }) {
  const properties = (some) =>
    Object.fromEntries(some.map((field) => [field.key, { title: field.label, ...TYPES[field.kind](field) }]));
  const always = fields.filter(({ shownWhen }) => shownWhen === undefined);
  const conditional = fields.filter(({ shownWhen }) => shownWhen !== undefined);
  return {
    type: 'object',
    properties: { ...properties(always), [SUM]: { title: 'Sum', type: 'number', readOnly: true } },
    required: requiredOf(always),
    allOf: conditional.map((field) => ({
      if: { properties: { [field.shownWhen]: { const: true } }, required: [field.shownWhen] },
      then: { properties: properties([field]), required: requiredOf([field]) },
    })),
  };
}

function requiredOf(fields) {
  return fields.filter(({ required }) => required).map(({ key }) => key);
}
