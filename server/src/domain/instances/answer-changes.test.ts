import { compileForm, type Provenance } from '@istanze/shared';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { acceptableChanges, forgetProvenance } from './answer-changes';
import { lockedValues } from './locked-paths';

const FORM = compileForm(PERMIT_FORM);
const SPID: Provenance = { origin: 'spid', at: '2026-03-02T09:00:00.000Z' };

describe('changes of a draft', () => {
  test('are heard only where the form asks and nothing is read-only', () => {
    const locked = lockedValues(FORM, { familyName: 'Rossi' }, { familyName: SPID });
    const changes = [
      'familyName',
      'subject',
      'nothing',
      'things.a.label',
      'things.a.nothing',
      '__proto__',
    ].map((path) => ({
      path,
      base: null,
      value: 'x',
    }));
    expect(acceptableChanges(FORM, changes, locked).map(({ path }) => path)).toEqual([
      'subject',
      'things.a.label',
    ]);
  });

  test('compare canonical values, whatever was typed', () => {
    const [change] = acceptableChanges(FORM, [{ path: 'mobile', base: '', value: '333 1234567' }], {});
    expect(change).toEqual({ path: 'mobile', base: null, value: expect.stringMatching(/^\+?\d+$/) });
  });

  test('what the person says themselves is not locked by an earlier request', () => {
    const earlier: Provenance = { origin: 'earlier-instance', at: SPID.at };
    expect(lockedValues(FORM, { familyName: 'Rossi' }, { familyName: earlier })).toEqual({});
  });

  test('a changed value has no source any more, nor have its parts', () => {
    const provenance = { home: SPID, 'things.a.label': SPID, mobile: SPID };
    expect(forgetProvenance(provenance, ['things', 'home.civic'])).toEqual({ mobile: SPID });
  });
});
