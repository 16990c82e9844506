import { dataGroupOf, documentKind, isReusedDocument, partByGroup, SOURCES, withoutGroup } from '.';

const KEPT = {
  applicant: { email: 'maria@example.it', iban: 'IT60X0542811101000000123456' },
  vehicles: [{ plate: 'AB123CD' }],
  company: null,
};

test('every source belongs to one of the nine groups, or names a kind of document', () => {
  const homeless = [...SOURCES.keys()].filter(
    (source) => dataGroupOf(source) === undefined && documentKind(source) === undefined,
  );
  expect(homeless).toEqual([]);
});

test('what is kept is parted by group, without what has no value', () => {
  expect([...partByGroup(KEPT)]).toEqual([
    ['contacts', { 'applicant.email': 'maria@example.it' }],
    ['iban', { 'applicant.iban': 'IT60X0542811101000000123456' }],
    ['vehicles', { vehicles: [{ plate: 'AB123CD' }] }],
  ]);
});

test('one group is taken away and the others stay', () => {
  expect(withoutGroup(KEPT, 'iban')).toEqual({
    applicant: { email: 'maria@example.it' },
    vehicles: KEPT.vehicles,
    company: null,
  });
  expect(withoutGroup({ applicant: { iban: 'x' } }, 'iban')).toEqual({});
});

test('a document is used again where its field says so, never one of a special category', () => {
  const lease = { reuse: true, source: 'document.lease' };
  expect(isReusedDocument(lease)).toBe(true);
  expect(isReusedDocument({ ...lease, sensitive: true })).toBe(false);
  expect(isReusedDocument({ source: 'document.lease' })).toBe(false);
  expect(isReusedDocument({ reuse: true, source: 'applicant.iban' })).toBe(false);
});
