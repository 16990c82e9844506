import { createRequire } from 'node:module';
import { toJsonSchema } from '../../json-schema.mjs';

const validator = createRequire(import.meta.url)('@rjsf/validator-ajv8').default;

/** What a server that draws its forms with RJSF would call. */
export function prepare(form) {
  const schema = toJsonSchema(form);
  return (answers) => validator.validateFormData(answers, schema).errors.length;
}
