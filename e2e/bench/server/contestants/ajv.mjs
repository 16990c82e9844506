import { createRequire } from 'node:module';
import { toJsonSchema } from '../../json-schema.mjs';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv');
const { default: addFormats } = require('ajv-formats');

/** JSON Schema compiled once, all errors. */
export function prepare(form) {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(toJsonSchema(form));
  return (answers) => (validate(answers) ? 0 : validate.errors.length);
}
