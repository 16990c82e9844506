import { listNextSteps } from './next-steps';

const office = {
  id: 'o',
  name: 'Polizia locale',
  email: '',
  phone: '',
  caseOfficer: 'Anna Verdi',
  substitutePower: '',
};
const term = {
  startedAt: '2026-11-20T09:12:00Z',
  finalDate: '2026-12-20',
  remainingDays: 30,
  suspended: false,
  suspendedSince: null,
  suspensionEnds: null,
  ended: false,
  maximumDays: 30,
};
const applicant = { email: 'anna@posta.example' };
const free = { lines: [], total: 0, stampDuty: 0, complete: true };
const paid = { lines: [{ description: 'Tariffa', amount: 3000 }], total: 3000, stampDuty: 0, complete: true };

const keys = (source: Parameters<typeof listNextSteps>[0]) => listNextSteps(source).map(({ key }) => key);

describe('listNextSteps', () => {
  it('names the last day for the answer', () => {
    const step = listNextSteps({ applicant, office, term, quote: free, payments: [] }).find(
      ({ key }) => key === 'next.answered',
    );
    expect(step).toEqual({ key: 'next.answered', date: '2026-12-20', params: { days: 30 } });
  });

  it('tells of the payment only where there is a fee', () => {
    expect(keys({ applicant, office, term, quote: paid, payments: [] })).toContain('next.paid');
    expect(keys({ applicant, office, term, quote: free, payments: [] })).not.toContain('next.paid');
  });

  it('promises an e-mail only to who has given an address', () => {
    const source = { office, term, quote: free, payments: [] };
    expect(keys({ ...source, applicant })).toContain('next.notified');
    expect(keys({ ...source, applicant: { email: null } })).toContain('next.notifiedHere');
  });

  it('leaves the answer’s date out while the term is not known', () => {
    expect(keys({ applicant, office, term: null, quote: free, payments: [] })).not.toContain('next.answered');
  });
});
