import type { FormCommand, FormDefinition, SectionDefinition } from '@istanze/shared';
import { aField, aForm, aSection } from '../document/test-forms';
import { carriedOf, findObstacle, moveTo, nudge, placesFor } from './moves';

const form = aForm(
  aSection('one', [aField('a'), aField('b'), aField('c')]),
  { ...aSection('two', [aField('d')]), sections: [aSection('in', [aField('e')])] },
  aSection('three', []),
);
const fields = (parentId: string, index: number) => ({ kind: 'fields', parentId, index }) as const;
const sections = (parentId: string, index: number) => ({ kind: 'sections', parentId, index }) as const;

function after(command: FormCommand | undefined): string | undefined {
  if (command === undefined) return undefined;
  const done = command.execute(form);
  return done.ok ? outline(done.value.definition) : done.error.map(({ code }) => code).join();
}

function outline({ steps }: FormDefinition): string {
  const drawn = ({ key, fields: own, sections: inner = [] }: SectionDefinition): string =>
    `${key}:${own.map((field) => field.key).join('')}${inner.map((each) => `(${drawn(each)})`).join('')}`;
  return steps.flatMap((step) => step.sections.map(drawn)).join(' ');
}

describe('moving to a place', () => {
  it('counts places as they are seen, what is moved still in its own', () => {
    expect(after(moveTo(form, ['f-a'], fields('s-one', 3)))).toBe('one:bca two:d(in:e) three:');
    expect(after(moveTo(form, ['f-c'], fields('s-one', 1)))).toBe('one:acb two:d(in:e) three:');
    expect(after(moveTo(form, ['f-a'], fields('s-in', 1)))).toBe('one:bc two:d(in:ea) three:');
  });

  it('takes several along in page order', () => {
    expect(after(moveTo(form, ['f-c', 'f-a'], fields('s-two', 0)))).toBe('one:b two:acd(in:e) three:');
    expect(after(moveTo(form, ['f-c', 'f-a'], fields('s-one', 1)))).toBe('one:acb two:d(in:e) three:');
    expect(after(moveTo(form, ['s-one', 's-three'], sections('step', 2)))).toBe('two:d(in:e) one:abc three:');
    expect(after(moveTo(form, ['s-one'], sections('s-two', 0)))).toBe('two:d(one:abc)(in:e) three:');
  });

  it('is nothing when all would stay where they are', () => {
    expect(moveTo(form, ['f-b'], fields('s-one', 1))).toBeUndefined();
    expect(moveTo(form, ['f-b'], fields('s-one', 2))).toBeUndefined();
    expect(moveTo(form, ['f-a', 'f-b'], fields('s-one', 1))).toBeUndefined();
    expect(moveTo(form, ['gone'], fields('s-one', 0))).toBeUndefined();
  });
});

describe('moving by one', () => {
  it('goes up and down, and on into the next section', () => {
    expect(after(nudge(form, ['f-b'], -1))).toBe('one:bac two:d(in:e) three:');
    expect(after(nudge(form, ['f-c'], 1))).toBe('one:ab two:cd(in:e) three:');
    expect(after(nudge(form, ['f-d'], -1))).toBe('one:abcd two:(in:e) three:');
    expect(after(nudge(form, ['f-a', 'f-b'], 1))).toBe('one:cab two:d(in:e) three:');
    expect(after(nudge(form, ['s-one'], 1))).toBe('two:d(in:e) one:abc three:');
  });

  it('stops at both ends of the form', () => {
    expect(nudge(form, ['f-a'], -1)).toBeUndefined();
    expect(nudge(form, ['s-one'], -1)).toBeUndefined();
    expect(nudge(form, ['step'], 1)).toBeUndefined();
  });
});

describe('the places for something', () => {
  it('are all gaps of all sections, the two beside it being one', () => {
    const carried = carriedOf(form, ['f-b']);
    if (carried === undefined) throw new Error('nothing carried');
    expect(placesFor(form, carried).map(({ parentId, index }) => `${parentId} ${index}`)).toEqual([
      's-one 0',
      's-one 1',
      's-one 3',
      's-two 0',
      's-two 1',
      's-in 0',
      's-in 1',
      's-three 0',
    ]);
  });

  it('are none inside itself, nor deeper than repeats may stand', () => {
    const repeat = { min: 0, max: 2, itemTitle: { it: '{n}' } };
    const deep = (key: string, inner?: SectionDefinition): SectionDefinition => ({
      ...aSection(key, []),
      repeat,
      ...(inner === undefined ? {} : { sections: [inner] }),
    });
    const nested = aForm(deep('r1', deep('r2', deep('r3'))), deep('other'));
    expect(findObstacle(nested, { kind: 'sections', ids: ['s-r1'] }, sections('s-r2', 0))).toBe(
      'inside-itself',
    );
    expect(findObstacle(nested, { kind: 'sections', ids: ['s-other'] }, sections('s-r3', 0))).toBe(
      'too-deep',
    );
    expect(findObstacle(nested, { kind: 'sections', ids: ['s-other'] }, sections('s-r2', 0))).toBeUndefined();
  });

  it('does not let a field of the library go', () => {
    const library = aForm({
      ...aSection('lib', [aField('p'), aField('q')]),
      pinned: { section: 'x', version: 1 },
      localFields: ['f-q'],
    });
    expect(findObstacle(library, { kind: 'fields', ids: ['f-p'] }, fields('s-lib', 0))).toBe('pinned');
    expect(findObstacle(library, { kind: 'fields', ids: ['f-q'] }, fields('s-lib', 0))).toBeUndefined();
  });
});
