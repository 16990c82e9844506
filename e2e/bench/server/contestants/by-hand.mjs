import { PATTERN } from '../../logical-form.mjs';

/** The limit: a loop over rules with the checks written out. */
export function prepare({ fields }) {
  const pattern = new RegExp(`^(?:${PATTERN})$`);
  return (answers) => {
    const issues = [];
    for (const field of fields) {
      if (field.shownWhen !== undefined && answers[field.shownWhen] !== true) continue;
      const wrong = wrongWith(field, answers[field.key], pattern);
      if (wrong !== undefined) issues.push({ path: field.key, code: wrong });
    }
    return issues.length;
  };
}

function wrongWith(field, value, pattern) {
  if (value === undefined || value === null || value === '') return field.required ? 'required' : undefined;
  switch (field.kind) {
    case 'number':
      return Number.isInteger(value) ? undefined : 'number';
    case 'checkbox':
      return typeof value === 'boolean' ? undefined : 'boolean';
    case 'select':
      return field.options.includes(value) ? undefined : 'option';
    case 'date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? undefined : 'date';
    default:
      if (typeof value !== 'string') return 'text';
      if (value.length < field.minLength || value.length > field.maxLength) return 'length';
      return field.pattern === undefined || pattern.test(value) ? undefined : 'pattern';
  }
}
