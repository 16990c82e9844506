import { aField, aForm, aSection } from '../../document/test-forms';
import { visibleRows } from './visible-rows';

const form = aForm(
  { ...aSection('one', [aField('a')]), sections: [aSection('in', [aField('b')])] },
  aSection('two', []),
);
const drawn = (...closed: readonly string[]) =>
  visibleRows(form, new Set(closed)).map(({ id, level, open }) => `${level} ${id} ${open ?? ''}`.trim());

describe('the rows of the outline', () => {
  it('are all nodes in page order', () => {
    expect(drawn()).toEqual(['1 step true', '2 s-one true', '3 f-a', '3 s-in true', '4 f-b', '2 s-two']);
  });

  it('leave out what is inside a closed one, however deep', () => {
    expect(drawn('s-one')).toEqual(['1 step true', '2 s-one false', '2 s-two']);
    expect(drawn('step', 's-in')).toEqual(['1 step false']);
  });
});
