import { compileForm, type FormDefinition } from '@istanze/shared';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { takeOver } from './earlier-answers';

test('the period that set how long the permit is in force goes on the day after its last', () => {
  const form = compileForm(PERMIT_FORM);
  const earlier = { subject: 'Prova', when: { from: '2026-02-01', to: '2026-03-31' } };
  const taken = (until: string) =>
    takeOver(form, earlier, '2026-03-02T09:00:00.000Z', {
      continuation: { until, from: '2026-04-01' },
    });
  expect(taken('2026-03-31').answers['when']).toEqual({ from: '2026-04-01', to: null });
  expect(taken('2026-03-31').provenance['when']).toEqual({
    origin: 'earlier-instance',
    at: '2026-03-02T09:00:00.000Z',
  });
  expect(taken('2026-12-31').answers).not.toHaveProperty('when');
});

test('an earlier request gives what the person wrote, not what a register knows', () => {
  const taken = takeOver(
    compileForm(PERMIT_FORM),
    { familyName: 'Rossi', subject: 'Prova', gone: 'x', things: [{ _id: 'a', label: 'Una', other: 1 }] },
    '2026-03-02T09:00:00.000Z',
  );
  expect(taken.answers).toEqual({ subject: 'Prova', things: [{ _id: 'a', label: 'Una' }] });
  expect(Object.keys(taken.provenance)).toEqual(['subject', 'things.a.label']);
});

const DUTY_FORM: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'step',
      key: 'step',
      title: { it: 'Bollo' },
      sections: [
        {
          id: 'duty',
          key: 'duty',
          title: { it: 'Bollo' },
          fields: [
            { id: 'f-mode', key: 'mode', type: 'text', label: { it: 'Modo' } },
            {
              id: 'f-serial',
              key: 'serial',
              type: 'text',
              label: { it: 'Numero' },
              visibleWhen: { '==': [{ var: 'mode' }, 'bought'] },
            },
            { id: 'f-note', key: 'note', type: 'text', label: { it: 'Nota' } },
          ],
        },
      ],
    },
  ],
};

test('a duty stamp is used once: neither its number nor how it was paid is taken', () => {
  const earlier = { mode: 'bought', serial: '01234567890123', note: 'Resta' };
  const taken = takeOver(compileForm(DUTY_FORM), earlier, '2026-03-02T09:00:00.000Z', { dutyField: 'mode' });
  expect(taken.answers).toEqual({ note: 'Resta' });
});
