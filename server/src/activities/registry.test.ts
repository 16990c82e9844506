import { fields, parseForm } from '@istanze/shared';
import { activityTypes } from '.';
import { actionTypes } from '../actions';
import { buildView } from './testing/perform-context';

function issuesOf(form: unknown) {
  const parsed = parseForm(form, { registry: fields });
  return parsed.ok ? [] : parsed.error;
}

const TYPES = [...activityTypes.values(), ...actionTypes.values()];

describe.each(TYPES.map((type) => [type.type, type] as const))('%s', (_name, type) => {
  test('has a property sheet that is a form', () => {
    const sections = type.settingsForm;
    if (sections.length === 0) return;
    const form = {
      version: 2,
      languages: ['it'],
      steps: [{ id: 'sheet', key: 'sheet', title: type.name, sections }],
    };
    expect(issuesOf(form)).toEqual([]);
  });

  test('is named in both languages', () => {
    for (const text of [type.name, type.description]) {
      expect(text.it).not.toBe('');
      expect(text.en ?? '').not.toBe('');
    }
  });
});

test.each([...activityTypes.values()].map((type) => [type.type, type] as const))(
  '%s asks forms that are sound',
  (_name, type) => {
    for (const { key } of type.outcomes) {
      const sections = type.inputForm({}, key, buildView());
      if (sections.length === 0) continue;
      const form = {
        version: 2,
        languages: ['it'],
        steps: [{ id: 'input', key: 'input', title: type.name, sections }],
      };
      expect(issuesOf(form)).toEqual([]);
    }
  },
);
