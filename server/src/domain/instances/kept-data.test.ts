import { compileForm } from '@istanze/shared';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { collectKept } from './kept-data';

test('keeps the fields marked for reuse by their source, over what was kept before', () => {
  const kept = collectKept(
    compileForm(PERMIT_FORM),
    { mobile: '+393331234567', subject: 'Prova', health: 'celiachia' },
    { applicant: { email: 'maria@example.it' }, household: [] },
  );
  expect(kept).toEqual({ applicant: { email: 'maria@example.it', mobile: '+393331234567' }, household: [] });
});
