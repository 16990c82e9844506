import { SUM } from './logical-form.mjs';

const TYPES = {
  text: ({ minLength, maxLength, pattern = null }) => ({
    type: 'text',
    settings: { minLength, maxLength, pattern },
  }),
  select: ({ options }) => ({
    type: 'choice',
    settings: { options: options.map((value) => ({ _id: value, value, label: { it: value } })) },
  }),
  number: () => ({ type: 'integer' }),
  checkbox: ({ label }) => ({ type: 'consent', settings: { text: { it: label } } }),
  date: () => ({ type: 'date' }),
};

const MOST_SUMMANDS = 50;

/**
 * The logical form in our form language.
 * @param {import('./logical-form.mjs').LogicalForm} form
 * @returns {import('@istanze/shared').FormDefinition}
 */
export function toDefinition({ sections, numbers }) {
  const sums = sumsOf(numbers);
  const drawn = sections.map(({ key, title, fields }, index) => ({
    id: key,
    key,
    title: { it: title },
    fields: [...fields.map(toField), ...(index === sections.length - 1 ? sums : [])],
  }));
  return {
    version: 2,
    languages: ['it'],
    steps: [{ id: 'step', key: 'step', title: { it: 'Form' }, sections: drawn }],
  };
}

/** One sum; by subtotals where it would grow past what one formula may be. */
function sumsOf(numbers) {
  if (numbers.length <= MOST_SUMMANDS) return [sumField(SUM, numbers)];
  const parts = Math.ceil(numbers.length / MOST_SUMMANDS);
  const subtotals = Array.from({ length: parts }, (_, index) =>
    sumField(`${SUM}${index}`, numbers.slice(index * MOST_SUMMANDS, (index + 1) * MOST_SUMMANDS)),
  );
  return [
    ...subtotals,
    sumField(
      SUM,
      subtotals.map(({ key }) => key),
    ),
  ];
}

function sumField(key, summands) {
  return {
    id: key,
    key,
    type: 'calculated',
    label: { it: 'Sum' },
    settings: { format: 'number' },
    calculated: { '+': summands.map((name) => ({ if: [{ present: { var: name } }, { var: name }, 0] })) },
  };
}

function toField(field) {
  const { key, label, kind, required, shownWhen } = field;
  return {
    id: key,
    key,
    label: { it: label },
    required,
    ...TYPES[kind](field),
    ...(shownWhen === undefined ? {} : { visibleWhen: { '==': [{ var: shownWhen }, true] } }),
  };
}
