import type { SectionDefinition } from '@istanze/shared';
import { sectionAnswers, sectionChanges, settingsOfSheet, stepAnswers, stepChanges } from './part-sheets';
import { tabOfPath } from './sheet-tab';

const section: SectionDefinition = {
  id: 's',
  key: 'vehicles',
  title: { it: 'Veicoli', en: 'Vehicles' },
  visibleWhen: { '==': [{ var: 'category' }, 'worker'] },
  repeat: { min: 1, max: 2, itemTitle: { it: 'Veicolo {n}' } },
  fields: [],
};

describe('the sheet of a section', () => {
  it('left as it is changes nothing', () => {
    expect(sectionChanges(section, sectionAnswers(section))).toEqual({
      title: section.title,
      help: undefined,
      repeat: section.repeat,
    });
  });

  it('keeps the title when it was emptied', () => {
    const changes = sectionChanges(section, { ...sectionAnswers(section), title: null });
    expect(changes).toMatchObject({ title: section.title });
  });
});

describe('the sheet of a step', () => {
  it('takes the help away when it was emptied', () => {
    const step = { id: 'p', key: 'p', title: { it: 'Dati' }, help: { it: 'Scrivi' }, sections: [] };
    expect(stepChanges(step, { ...stepAnswers(step), help: null })).toEqual({
      title: { it: 'Dati' },
      help: undefined,
    });
  });
});

describe('the settings of a type', () => {
  it('say what was emptied, so that the default does not come back', () => {
    const sections: readonly SectionDefinition[] = [
      {
        id: 'a',
        key: 'a',
        title: { it: 'A' },
        fields: [{ id: 'max', key: 'max', type: 'integer', label: { it: 'Max' } }],
      },
      {
        id: 'options',
        key: 'options',
        title: { it: 'Opzioni' },
        repeat: { min: 0, max: 9, itemTitle: { it: '{n}' } },
        fields: [{ id: 'value', key: 'value', type: 'text', label: { it: 'Valore' } }],
      },
    ];
    expect(settingsOfSheet(sections, { options: [{ _id: '1' }] })).toEqual({
      max: null,
      options: [{ _id: '1', value: null }],
    });
  });
});

describe('where a problem is corrected', () => {
  it.each([
    ['steps.0.sections.1.fields.2.visibleWhen.and.0', 'rules'],
    ['steps.0.sections.1.fields.2.settings.options', 'content'],
    ['steps.0.sections.1.fields.2.settings.options.3.visibleWhen.==.0', 'rules'],
    ['steps.0.sections.1.sections.0.fields.2.checks.0.when', 'checks'],
    ['steps.0.sections.1.fields.2.source', 'data'],
    ['steps.0.sections.1.title', 'content'],
    ['checks.0.when', 'checks'],
  ])('%s is under %s', (path, tab) => {
    expect(tabOfPath(path)).toBe(tab);
  });
});
