import { z } from 'zod';
import { PATTERN, SUM } from '../../logical-form.mjs';

const TYPES = {
  text: ({ minLength, maxLength, pattern }) => {
    const text = z.string().min(minLength).max(maxLength);
    return pattern === undefined ? text : text.regex(new RegExp(`^(?:${PATTERN})$`));
  },
  select: ({ options }) => z.enum(options),
  number: () => z.int(),
  checkbox: () => z.boolean(),
  date: () => z.iso.date(),
};

/** One object, what depends on a checkbox refined. */
export function prepare({ fields }) {
  const shape = fields.map((field) => {
    const type = TYPES[field.kind](field);
    return [field.key, field.required && field.shownWhen === undefined ? type : type.optional()];
  });
  const conditional = fields.filter(({ required, shownWhen }) => required && shownWhen !== undefined);
  const schema = z
    .object({ ...Object.fromEntries(shape), [SUM]: z.number().optional() })
    .superRefine((answers, context) => {
      for (const { key, shownWhen } of conditional)
        if (answers[shownWhen] === true && answers[key] === undefined)
          context.addIssue({ code: 'custom', path: [key], message: 'required' });
    });
  return (answers) => {
    const result = schema.safeParse(answers);
    return result.success ? 0 : result.error.issues.length;
  };
}
