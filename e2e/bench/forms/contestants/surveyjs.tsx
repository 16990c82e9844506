import 'survey-core/survey-core.css';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { PATTERN, SUM, type LogicalField, type LogicalForm } from '../../logical-form.mjs';
import { enter } from '../contestant';

let model = new Model({});

/** SurveyJS on one page, values taken as they are typed. */
enter({
  mount(root, form) {
    model = new Model({
      textUpdateMode: 'onTyping',
      pages: [
        { name: 'page', elements: form.sections.map((section) => toPanel(section, sumOf(form.numbers))) },
      ],
    });
    createRoot(root).render(<Survey model={model} />);
  },
  control: (key) => document.getElementById(model.getQuestionByName(key).inputId),
  submit: () => void model.tryComplete(),
  errors: '.sd-question__erbox .sv-string-viewer, .sd-question__erbox-text, .sd-error',
});

function toPanel({ key, title, fields }: LogicalForm['sections'][number], expression: string) {
  const sum = { type: 'expression', name: SUM, expression };
  return {
    type: 'panel',
    name: key,
    title,
    elements: [...fields.map(toQuestion), ...(key === 'section9' ? [sum] : [])],
  };
}

function sumOf(keys: readonly string[]): string {
  return keys.map((key) => `{${key}}`).join(' + ');
}

function toQuestion(field: LogicalField) {
  const { key, label, required, shownWhen, pattern, minLength, maxLength, options } = field;
  const common = {
    name: key,
    title: label,
    isRequired: required,
    ...(shownWhen === undefined ? {} : { visibleIf: `{${shownWhen}} = true` }),
  };
  if (field.kind === 'select') return { ...common, type: 'dropdown', renderAs: 'select', choices: options };
  if (field.kind === 'checkbox') return { ...common, type: 'boolean', renderAs: 'checkbox' };
  if (field.kind !== 'text') return { ...common, type: 'text', inputType: field.kind };
  const regex = pattern === undefined ? [] : [{ type: 'regex', regex: `^(?:${PATTERN})$` }];
  return { ...common, type: 'text', validators: [{ type: 'text', minLength, maxLength }, ...regex] };
}
