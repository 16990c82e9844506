import type { AuthoringMessageKey } from '../it/authoring';

export const enAuthoring: Readonly<Record<AuthoringMessageKey, string>> = {
  'issue.form-no-opening':
    '“{label}” asks for an appointment, but the office has no opening hours. Open them in Offices and people, Appointments.',
  'issue.form-condition-never':
    'This condition is never true: nobody will ever see this part. Correct the condition or remove the part.',
  'issue.form-condition-always': 'This condition is always true: remove it, the form does not change.',
  'issue.form-condition-contradicts':
    'This part will never be seen: its condition excludes those around it or those of the fields it reads. Correct one of them.',
  'issue.form-check-never': 'Nobody can pass this check: correct the condition.',
  'issue.form-check-always': 'This check is always passed: correct the condition or remove it.',
  'issue.form-missing-help': 'Explain which document is needed and where to find it.',
  'issue.form-missing-translation':
    'The{language, select, en { English} other { ({language})}} translation is missing: write it or remove the language from the form.',
  'issue.form-vague-label': '“{label}” does not say what to write: name what you ask for.',
  'issue.form-duplicate-label':
    '“{label}” is already in this section: change one of the two questions so that they can be told apart.',
  'issue.form-asked-twice': '“{label}” is already asked in “{other}”: remove one question or use one answer.',
  'issue.form-unbound-source':
    'The municipality already knows “{label}”: bind the field to its source, so that nobody writes it again.',
  'issue.form-sensitive-basis':
    '“{label}” is special category data: write which rule allows you to ask for it, or do not ask.',
  'issue.form-many-options':
    'There are {count, number} boxes to read: leave at most {max, number}, or divide them into more questions.',
  'issue.form-file-limits': 'Decide which formats, how many files and how large “{label}” takes.',
  'issue.form-many-required':
    'This step has {count, number} required answers to write: leave at most {max, number} or divide the step.',
  'issue.form-long-sentence':
    'A sentence has {words, number} words: divide it into sentences of at most {max, number} words.',
  'issue.form-hard-text':
    'The text is hard to read (Gulpease index {index, number} of 100): use short sentences and common words.',
  'issue.form-bureaucratic': 'Write “{plain}” instead of “{phrase}”: it is easier to understand.',

  'issue.configuration-fee-description': 'Costs: a line has no description. Write what is paid.',
  'issue.configuration-fee-formula':
    'Costs, line “{line}”: the calculation uses something that the form or the tables do not have, or is not finished. Open and correct it.',
  'issue.configuration-fee-type':
    'Costs, line “{line}”: the calculation gives no amount. Open and correct it.',
  'issue.configuration-taxonomy':
    'Costs, line “{line}”: the pagoPA taxonomy code is written like this: 9/0101002IM/.',
  'issue.configuration-due-days': 'Costs: the days to pay go from 1 to 365.',
  'issue.configuration-mode-field': 'Stamp duty: the form has no field “{field}” any more. Choose another.',
  'issue.configuration-derived-twice':
    'Derived values: the key “{key}” is in the form or in another value already. Choose another.',
  'issue.configuration-derived-address': 'Derived values, “{key}”: choose an address field of the form.',
  'issue.configuration-text-title': 'Texts, “{key}”: write the title in Italian.',
  'issue.configuration-text-body': 'Texts, “{key}”: write the text in Italian.',
  'issue.configuration-text-used':
    'Texts: the flow uses the text “{key}”, which is not there. Write it, or take it out of the flow.',
  'issue.configuration-renewal-days': 'Renewal: the days go from 1 to 365.',

  'issue.test-malformed': 'This part of the test is not as it should be: it needs {expected}.',
  'issue.test-unknown-path': 'The test speaks of “{path}”, which the form does not have: correct the test.',
  'issue.test-not-visible': '“{path}” should be seen and is not.',
  'issue.test-not-hidden': '“{path}” should not be seen and is.',
  'issue.test-missing-issue': 'At “{path}” the issue “{issue}” was expected and is not there.',
  'issue.test-unexpected-issue': 'At “{path}” there is an issue nobody expected: “{issue}”.',
  'issue.test-fee':
    'The amount should be {expected, number} cents and {found, select, null {cannot be computed} other {is {found} cents}}.',
  'issue.test-step-refused': 'After sending, “{activity}” with outcome “{outcome}” cannot be done: {reason}.',
  'issue.test-state': 'State “{expected}” should be reached and “{found}” is.',
};
