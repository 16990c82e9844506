import { boolean, date, number, object, string } from 'yup';
import { PATTERN } from '../../logical-form.mjs';

const TYPES = {
  text: ({ minLength, maxLength, pattern }) => {
    const text = string().strict().min(minLength).max(maxLength);
    return pattern === undefined ? text : text.matches(new RegExp(`^(?:${PATTERN})$`));
  },
  select: ({ options }) =>
    string()
      .strict()
      .oneOf([...options]),
  number: () => number().strict().integer(),
  checkbox: () => boolean().strict(),
  date: () => date(),
};

/** One object, all errors, conditions with `when`. */
export function prepare({ fields }) {
  const schema = object(
    Object.fromEntries(
      fields.map((field) => {
        const type = TYPES[field.kind](field);
        if (!field.required) return [field.key, type];
        if (field.shownWhen === undefined) return [field.key, type.required()];
        const when = { is: true, then: (shown) => shown.required() };
        return [field.key, type.when(field.shownWhen, when)];
      }),
    ),
  );
  return (answers) => {
    try {
      schema.validateSync(answers, { abortEarly: false });
      return 0;
    } catch (error) {
      return error.inner.length;
    }
  };
}
