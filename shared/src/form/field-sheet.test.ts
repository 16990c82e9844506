import type { FieldDefinition, FormDefinition } from '../definition';
import {
  compileForm,
  FIELD_SHEET,
  fromFieldSheet,
  parseForm,
  toFieldSheet,
  updateField,
  validateForm,
} from '.';

const SHEET: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [{ id: 'sheet', key: 'sheet', title: { it: 'Campo' }, sections: FIELD_SHEET }],
};

const FIELD: FieldDefinition = {
  id: 'f1',
  key: 'isee',
  type: 'money',
  label: { it: 'ISEE', en: 'ISEE' },
  help: { it: 'Il valore dell’attestazione' },
  required: true,
  visibleWhen: { '==': [{ var: 'resident' }, true] },
  checks: [
    {
      id: 'c1',
      when: { '<=': [{ var: 'isee' }, { money: 1_500_000 }] },
      message: { it: 'Troppo alto' },
      at: ['isee'],
    },
  ],
  source: 'applicant.iban',
  sensitive: true,
  width: 'half',
  settings: { min: 0 },
};

const FORM: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 's',
      key: 's',
      title: { it: 'S' },
      sections: [{ id: 'x', key: 'x', title: { it: 'X' }, fields: [FIELD] }],
    },
  ],
};

describe('the property sheet of fields', () => {
  test('is itself a form without faults', () => {
    expect(parseForm(SHEET)).toMatchObject({ ok: true });
  });

  test('is filled in rightly by every field', () => {
    const answers = toFieldSheet(FIELD);
    expect(validateForm(compileForm(SHEET), answers, { today: '2026-11-22' })).toMatchObject({
      issues: [],
      dropped: [],
    });
  });

  test('left as it is, changes nothing', () => {
    const changes = fromFieldSheet(FIELD, toFieldSheet(FIELD));
    const done = updateField('f1', changes).execute(FORM);
    expect(done.ok && JSON.stringify(done.value.definition)).toBe(JSON.stringify(FORM));
  });

  test('what is emptied is taken away, what is written goes in', () => {
    const changes = fromFieldSheet(FIELD, {
      label: { it: 'Valore' },
      sensitive: false,
    });
    const done = updateField('f1', changes).execute(FORM);
    expect(done.ok && done.value.definition.steps[0]?.sections[0]?.fields[0]).toEqual({
      id: 'f1',
      key: 'isee',
      type: 'money',
      label: { it: 'Valore' },
      visibleWhen: FIELD.visibleWhen,
      checks: FIELD.checks,
      settings: { min: 0 },
    });
  });
});
