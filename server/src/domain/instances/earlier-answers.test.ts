import { compileForm } from '@istanze/shared';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { takeOver } from './earlier-answers';

test('an earlier request gives what the person wrote, not what a register knows', () => {
  const taken = takeOver(
    compileForm(PERMIT_FORM),
    { familyName: 'Rossi', subject: 'Prova', gone: 'x', things: [{ _id: 'a', label: 'Una', other: 1 }] },
    '2026-03-02T09:00:00.000Z',
  );
  expect(taken.answers).toEqual({ subject: 'Prova', things: [{ _id: 'a', label: 'Una' }] });
  expect(Object.keys(taken.provenance)).toEqual(['subject', 'things.a.label']);
});
