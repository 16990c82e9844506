import { activityTypes } from './registry';
import { buildView } from './testing/perform-context';

const declared = {
  id: 'r',
  kind: 'delegate',
  origin: 'declared',
  representativeId: 'c',
  name: 'Ugo Espatriato',
  fiscalCode: 'SPTGUO71E08D969S',
  title: '',
  until: null,
  file: null,
} as const;

test.each(['accept', 'reject', 'decide', 'propose-decision'])(
  '%s waits for the check of a declared representation, and for none that was made or is over',
  (type) => {
    const why = (state: 'to-check' | 'active' | 'refused', live: boolean) => {
      const view = buildView({ instance: { representation: { ...declared, state, live } } });
      return activityTypes.get(type)?.whyNot?.(view);
    };
    expect(why('to-check', true)).toBe('reason.representation-to-check');
    expect([why('active', true), why('refused', false), why('to-check', false)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);
