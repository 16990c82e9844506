import type { FieldDefinition, FormDefinition, SectionDefinition } from '../../definition';
import { upgradePinnedSection, type SectionVersion } from './upgrade-pinned-section';

const field = (id: string, label = id): FieldDefinition => ({
  id,
  key: id,
  type: 'text',
  label: { it: label },
});

function version(
  number: number,
  fields: readonly FieldDefinition[],
  extra: Partial<SectionDefinition> = {},
): SectionVersion {
  const definition = { id: 'lib', key: 'person', title: { it: 'Persona' }, ...extra, fields };
  return { key: 'person', version: number, definition };
}

function formWith(section: SectionDefinition): FormDefinition {
  const other: SectionDefinition = { id: 'own', key: 'own', title: { it: 'Altro' }, fields: [field('x')] };
  return {
    version: 2,
    languages: ['it'],
    steps: [{ id: 's', key: 's', title: { it: 'S' }, sections: [section, other] }],
  };
}

function pinnedTo(of: SectionVersion, extra: Partial<SectionDefinition> = {}): SectionDefinition {
  return { ...of.definition, pinned: { section: of.key, version: of.version }, ...extra };
}

const first = version(1, [field('a'), field('b')]);
const second = version(2, [field('b', 'B nuovo'), field('c'), field('a')], { title: { it: 'Chi sei' } });

function upgraded(section: SectionDefinition): SectionDefinition | undefined {
  return upgradePinnedSection(formWith(section), second, [second, first]).steps[0]?.sections[0];
}

const ids = (section: SectionDefinition | undefined) => section?.fields.map(({ id }) => id);

test('a pinned section takes the new fields, their order and the new title', () => {
  const section = upgraded(pinnedTo(first));
  expect(section?.pinned).toEqual({ section: 'person', version: 2 });
  expect(section?.title).toEqual({ it: 'Chi sei' });
  expect(ids(section)).toEqual(['b', 'c', 'a']);
  expect(section?.fields[0]?.label).toEqual({ it: 'B nuovo' });
});

test('local fields stay, each behind the field it stood behind', () => {
  const fields = [field('mine-0'), field('a'), field('mine-1'), field('mine-2'), field('b')];
  const section = upgraded(pinnedTo(first, { fields, localFields: ['mine-0', 'mine-1', 'mine-2'] }));
  expect(ids(section)).toEqual(['mine-0', 'b', 'c', 'a', 'mine-1', 'mine-2']);
  expect(section?.localFields).toEqual(['mine-0', 'mine-1', 'mine-2']);
});

test('a local field behind one that is gone comes last', () => {
  const shorter = version(2, [field('b')]);
  const fields = [field('a'), field('mine'), field('b')];
  const form = formWith(pinnedTo(first, { fields, localFields: ['mine'] }));
  const section = upgradePinnedSection(form, shorter, [first]).steps[0]?.sections[0];
  expect(ids(section)).toEqual(['b', 'mine']);
});

test('what the form said otherwise than the version it pinned stays as it said', () => {
  const section = upgraded(pinnedTo(first, { title: { it: 'Il genitore' }, visibleWhen: { var: 'x' } }));
  expect(section?.title).toEqual({ it: 'Il genitore' });
  expect(section?.visibleWhen).toEqual({ var: 'x' });
});

test('other sections and forms without it are left alone', () => {
  const form = formWith({ id: 'own2', key: 'own2', title: { it: 'Mia' }, fields: [field('y')] });
  expect(upgradePinnedSection(form, second, [first])).toEqual(form);
  expect(upgradePinnedSection(formWith(pinnedTo(second)), second, [first])).toEqual(
    formWith(pinnedTo(second)),
  );
});

test('a pinned section inside another is brought up to date too', () => {
  const outer: SectionDefinition = {
    id: 'o',
    key: 'o',
    title: { it: 'O' },
    fields: [],
    sections: [pinnedTo(first)],
  };
  const section = upgradePinnedSection(formWith(outer), second, [first]).steps[0]?.sections[0];
  expect(ids(section?.sections?.[0])).toEqual(['b', 'c', 'a']);
});

test('doing it twice changes nothing more', () => {
  const once = upgradePinnedSection(formWith(pinnedTo(first)), second, [first]);
  expect(upgradePinnedSection(once, second, [first])).toEqual(once);
});
