import { compileForm } from '@istanze/shared';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { mergeAnswers, splitAnswers } from './sealed-answers';

const FORM = compileForm(PERMIT_FORM);
const ANSWERS = {
  subject: 'Prova',
  health: 'celiachia',
  things: [
    { _id: 'a', label: 'Una', secret: 'uno' },
    { _id: 'b', label: 'Due' },
  ],
};

describe('sealed answers', () => {
  test('sensitive values are taken out, inside repeats too, and put back where they were', () => {
    const { plain, sensitive } = splitAnswers(FORM, ANSWERS);
    expect(plain).toEqual({
      subject: 'Prova',
      things: [
        { _id: 'a', label: 'Una' },
        { _id: 'b', label: 'Due' },
      ],
    });
    expect(sensitive).toEqual({ health: 'celiachia', 'things.a.secret': 'uno' });
    expect(mergeAnswers(plain, sensitive)).toEqual(ANSWERS);
  });

  test('a value of an item that is gone does not come back', () => {
    const merged = mergeAnswers({ things: [{ _id: 'b', label: 'Due' }] }, { 'things.a.secret': 'uno' });
    expect(merged).toEqual({ things: [{ _id: 'b', label: 'Due' }] });
  });
});
