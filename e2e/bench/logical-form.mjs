/**
 * @typedef {'text' | 'select' | 'number' | 'checkbox' | 'date'} Kind
 * @typedef {object} LogicalField
 * @property {string} key
 * @property {string} label
 * @property {Kind} kind
 * @property {boolean} required
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {string} [pattern] of the whole text
 * @property {readonly string[]} [options]
 * @property {string} [shownWhen] key of the checkbox that must be ticked
 * @typedef {object} LogicalSection
 * @property {string} key
 * @property {string} title
 * @property {readonly LogicalField[]} fields
 * @typedef {object} LogicalForm
 * @property {readonly LogicalSection[]} sections
 * @property {readonly LogicalField[]} fields
 * @property {readonly string[]} numbers keys whose values are added up
 */

/** Of every twenty fields: 12 texts, 3 selects, 2 numbers, 2 checkboxes, 1 date; the one after a checkbox depends on it. */
const TURN = 'ttstt nttct ttsts nttcd'.replaceAll(' ', '');
const KINDS = new Map([
  ['t', 'text'],
  ['s', 'select'],
  ['n', 'number'],
  ['c', 'checkbox'],
  ['d', 'date'],
]);
const OPTIONS = Array.from({ length: 10 }, (_, index) => `option-${index}`);
export const PATTERN = "[A-Za-z0-9' .-]+";
export const SUM = 'sum';

/**
 * The form that every contestant draws: `count` fields in ten sections, and the sum of its numbers.
 * @param {number} count
 * @returns {LogicalForm}
 */
export function logicalForm(count) {
  const fields = Array.from({ length: count }, (_, index) => fieldAt(index));
  const size = count / 10;
  const sections = Array.from({ length: 10 }, (_, index) => ({
    key: `section${index}`,
    title: `Section ${index + 1}`,
    fields: fields.slice(index * size, (index + 1) * size),
  }));
  const numbers = fields.filter(({ kind }) => kind === 'number').map(({ key }) => key);
  return { sections, fields, numbers };
}

/** @returns {LogicalField} */
function fieldAt(index) {
  const kind = KINDS.get(TURN[index % TURN.length]);
  const field = { key: `f${index}`, label: `Field ${index + 1}`, kind, required: kind === 'text' };
  if (kind === 'text') Object.assign(field, { minLength: 2, maxLength: 60 });
  if (kind === 'text' && index % 2 === 0) Object.assign(field, { pattern: PATTERN });
  if (kind === 'select') Object.assign(field, { options: OPTIONS });
  if (index % 10 === 9) Object.assign(field, { shownWhen: `f${index - 1}` });
  return field;
}

/** Answers that are all right, conditional fields shown: what a server is sent. */
export function validAnswers({ fields, numbers }) {
  const values = { text: 'Some words', select: OPTIONS[3], number: 7, checkbox: true, date: '2026-03-01' };
  const answers = Object.fromEntries(fields.map(({ key, kind }) => [key, values[kind]]));
  return { ...answers, [SUM]: numbers.length * values.number };
}

/** How many required fields are seen in an empty form. */
export function missingAtFirst({ fields }) {
  return fields.filter(({ required, shownWhen }) => required && shownWhen === undefined).length;
}
