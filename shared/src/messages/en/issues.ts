import type { itIssues } from '../it/issues';

export const enIssues: Readonly<Record<keyof typeof itIssues, string>> = {
  'issue.required': 'Fill in this field.',
  'issue.check-failed': '{en}',
  'issue.repeat-min': 'Add at least {min, plural, one {# entry} other {# entries}}.',
  'issue.repeat-max': 'Leave at most {max, plural, one {# entry} other {# entries}}: remove the extra ones.',
  'issue.repeat-malformed': 'This list cannot be read: reload the page and try again.',
  'issue.unknown': 'There is a value to check.',
  'issue.answers-too-large': 'You wrote too much: shorten the longest texts and try again.',
  'issue.file-missing': 'This file is no longer here: upload it again.',
  'issue.service-test-failed':
    'The test “{name}” fails. Correct the service or the test, or write why you publish all the same.',
  'issue.configuration-shape': 'This part of the configuration is incomplete: “{path}”.',

  'issue.iban-country': 'Enter the IBAN of an account in the SEPA area: {country} is not part of it.',
  'issue.iban-length': 'The IBAN is not of the right length: it must have {expected, number} characters.',
  'issue.plate-foreign-format': 'Enter the plate with letters and numbers, without spaces.',
  'issue.notice-number-format': 'Enter the notice code: 18 digits, printed on the payment notice.',
  'issue.instance-code-format':
    'Enter the code of the request as on the receipt, for example PAS-2026-7F3K-92QX.',
  'issue.instance-code-check': 'The code of the request has a typing error: copy it again from the receipt.',
  'issue.publication-code-format':
    'Enter the publication code: 8 letters and numbers, for example 7F3K-92QX.',
  'issue.publication-code-check': 'The publication code has a typing error: copy it again from the receipt.',

  'issue.logic-syntax': 'The formula cannot be read: check from character {position, number}.',
  'issue.logic-malformed': 'This part of the formula is not well written: one operation at a time.',
  'issue.logic-not-printable': 'This rule cannot be written as a formula.',
  'issue.logic-unknown-operation': 'There is no operation “{name}”.',
  'issue.logic-unknown-variable': 'There is no field “{name}” in this form.',
  'issue.logic-unknown-table': 'There is no table “{name}” in this service.',
  'issue.logic-unknown-option': '“{option}” is not one of the options of this field.',
  'issue.logic-argument-count':
    'The operation “{name}” takes at least {min, plural, one {# value} other {# values}}: check how many it has.',
  'issue.logic-type-mismatch':
    'This needs {expected}, but {found} is here. Write an amount with the € sign, a date as date("2026-01-31").',
  'issue.logic-compare-null': 'To know whether a field is filled in use present(field).',
  'issue.logic-literal-needed': 'This needs a fixed value: {expected}.',
  'issue.logic-bad-date': 'Write a date that exists, for example date("2026-01-31").',
  'issue.logic-no-item': '“item” can only be used inside some, every, none, filter and map.',
  'issue.logic-too-deep':
    'The formula has more than {max, number} levels: divide it into several calculated fields.',
  'issue.logic-too-large':
    'The formula is too long (at most {max, number}): divide it into several calculated fields.',
  'issue.logic-absent-under-negation':
    'If “{name}” is not filled in this condition is true. If you do not want that, add present({name}).',

  'issue.form-malformed': 'This part of the form is not as it should be: it needs {expected}.',
  'issue.form-unknown-property': 'There is no property “{name}”.',
  'issue.form-too-deep': 'The form has more than {max, number} levels inside one another.',
  'issue.form-too-large': 'The form is too large: at most {max, number}.',
  'issue.form-duplicate-id': 'The identifier “{id}” is there twice.',
  'issue.form-duplicate-key': 'The key “{key}” is there twice: change one of the two.',
  'issue.form-bad-key':
    'The key “{key}” cannot be used: it starts with a letter, goes on with letters, digits or underscores, and is no word of the formulas.',
  'issue.form-unknown-source': 'The source “{source}” does not exist. Choose one of the list.',
  'issue.form-source-type':
    'The source “{source}” gives a value that this type of field cannot hold. Choose another source or another type.',
  'issue.form-source-list':
    'The source “{source}” is a list: use it in the fields of a repeated section, one source for each section.',
  'issue.form-repeat-depth':
    'Repeated sections can stand inside one another up to {max, number} levels. Move this one higher up.',
  'issue.form-repeat-bounds':
    'The minimum cannot be more than the maximum, and the maximum goes from 1 to {max, number}.',
  'issue.form-unknown-type': 'There is no field type “{type}”.',
  'issue.form-unknown-field': 'There is no field “{key}” in this form.',
  'issue.form-bad-default': 'The initial value does not suit this type of field.',
  'issue.form-cycle': 'These fields depend on one another in a circle: {fields}. Remove one of the links.',
  'issue.form-missing-label': 'Write the text of the question.',
  'issue.form-missing-title': 'Write a title.',
  'issue.form-late-reference': '“{key}” is asked only in a later step: it has no value yet here.',

  'issue.moved-removed': '“{labelEn}” is no longer asked: your answer was removed.',
  'issue.moved-retyped': '“{labelEn}” is now answered in another way: answer again.',
  'issue.moved-hidden': '“{labelEn}” is no longer needed with the answers you gave.',
  'issue.moved-invalid': 'Check “{labelEn}”: the answer you gave is no longer right.',
  'issue.moved-asked': 'There is a new question: “{labelEn}”.',

  'issue.command-unknown-node': 'What you wanted to change is no longer there.',
  'issue.command-bad-place': 'It cannot be put here.',
  'issue.command-pinned-section': 'This field comes from the section library: change it there.',
  'issue.command-fixed-property': 'The property “{name}” cannot be changed here.',
  'issue.civic-range-contradicts':
    'On the same side there already is the stretch {from}–{to} (“{value}”), which shares numbers with this one. Change the numbers, or put them all inside or all outside of it.',
  'issue.civic-range-numbers': 'Write the lower number first and then the higher one, from 1 to 99999.',
  'issue.command-key-in-service':
    '“{key}” already names something else of this service: a derived value, a word of the texts or a rule of the flow. Choose another one.',
  'issue.command-key-in-use':
    'The key “{key}” cannot be used: another field has it, or a formula mentions it.',
  'issue.command-key-frozen': 'The key “{key}” has been published and no longer changes.',
};
