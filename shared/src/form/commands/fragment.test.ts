import { toForm } from '../../../conformance/build-form';
import type { FormDefinition } from '../../definition';
import type { Json } from '../../kernel';
import { parseForm } from '../parse';
import { adaptFragment, copyNodes, insertFragment, parseFragment, type FormFragment } from '.';

function form(...sections: readonly { readonly [key: string]: Json }[]): FormDefinition {
  const parsed = parseForm(toForm({ sections }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const source = form(
  {
    key: 'owner',
    fields: [
      { key: 'kind', type: 'text' },
      {
        key: 'name',
        type: 'text',
        visibleWhen: 'kind == "x"',
        checks: [{ when: 'name != kind', message: 'No', at: ['name'] }],
      },
    ],
  },
  {
    key: 'cars',
    repeat: { min: 0, max: 3 },
    fields: [
      { key: 'plate', type: 'text' },
      { key: 'note', type: 'text', visibleWhen: 'plate == "x" and kind == "y"' },
    ],
  },
);

function copied(definition: FormDefinition, ...ids: readonly string[]): FormFragment {
  const fragment = copyNodes(definition, ids);
  if (fragment === undefined) throw new Error('nothing copied');
  return fragment;
}

function paste(fragment: FormFragment, definition: FormDefinition, parentId: string) {
  let next = 0;
  const adapted = adaptFragment(fragment, { definition, parentId, newId: () => `new-${(next += 1)}` });
  const done = insertFragment('paste', adapted.fragment, parentId, 0).execute(definition);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return { ...adapted, definition: done.value.definition };
}

describe('copying a part of a form', () => {
  it('takes what is chosen in page order, once', () => {
    expect(copied(source, 'owner-name', 'owner-kind')).toMatchObject({
      kind: 'fields',
      fields: [{ key: 'kind' }, { key: 'name' }],
    });
    expect(copied(source, 'section-cars', 'cars-plate')).toMatchObject({
      kind: 'sections',
      sections: [{ key: 'cars' }],
    });
    expect(copyNodes(source, ['ghost'])).toBeUndefined();
  });

  it('gives new ids and free keys, and its formulas follow', () => {
    const { definition, missing } = paste(
      copied(source, 'owner-kind', 'owner-name'),
      source,
      'section-owner',
    );
    expect(missing).toEqual([]);
    expect(definition.steps[0]?.sections[0]?.fields).toMatchObject([
      { id: 'new-1', key: 'kind2' },
      {
        id: 'new-2',
        key: 'name2',
        visibleWhen: { '==': [{ var: 'kind2' }, 'x'] },
        checks: [{ when: { '!=': [{ var: 'name2' }, { var: 'kind2' }] }, at: ['name2'] }],
      },
      { id: 'owner-kind' },
      { id: 'owner-name' },
    ]);
    expect(parseForm(definition).ok).toBe(true);
  });

  it('leaves keys inside a repeat as they are, the repeat itself gets another', () => {
    const { definition } = paste(copied(source, 'section-cars'), source, 'step-step');
    expect(definition.steps[0]?.sections[0]).toMatchObject({
      key: 'cars2',
      fields: [
        { key: 'plate' },
        {
          key: 'note',
          visibleWhen: { and: [{ '==': [{ var: 'plate' }, 'x'] }, { '==': [{ var: 'kind' }, 'y'] }] },
        },
      ],
    });
    expect(parseForm(definition).ok).toBe(true);
  });

  it('keeps keys that are free where it goes', () => {
    const other = form(
      { key: 'main', fields: [{ key: 'kind', type: 'text' }] },
      { key: 'items', repeat: { min: 0, max: 2 }, fields: [{ key: 'z', type: 'text' }] },
    );
    const { definition } = paste(copied(source, 'owner-kind'), other, 'section-items');
    expect(definition.steps[0]?.sections[1]?.fields).toMatchObject([{ key: 'kind' }, { key: 'z' }]);
    expect(parseForm(definition).ok).toBe(true);
  });

  it('names what its formulas read and nothing here has', () => {
    const empty = form({ key: 'main', fields: [] });
    expect(paste(copied(source, 'owner-name'), empty, 'section-main').missing).toEqual(['kind']);
  });

  it('of a library section keeps its ids where they are free, and is the form’s own where they are not', () => {
    const library = form({
      key: 'person',
      pinned: { section: 'person', version: 2 },
      localFields: [],
      fields: [{ key: 'p', type: 'text' }],
    });
    const section = (definition: FormDefinition) => definition.steps[0]?.sections[0];
    const elsewhere = paste(
      copied(library, 'section-person'),
      form({ key: 'main', fields: [] }),
      'step-step',
    );
    expect(section(elsewhere.definition)).toMatchObject({ id: 'section-person', pinned: { version: 2 } });
    const again = section(paste(copied(library, 'section-person'), library, 'step-step').definition);
    expect(again).toMatchObject({ id: 'new-1', key: 'person2', fields: [{ id: 'new-2', key: 'p2' }] });
    expect(again?.pinned).toBeUndefined();
  });
});

describe('reading a part of a form from a clipboard', () => {
  it.each(['owner-kind', 'section-cars', 'step-step'])('gives back what was written: %s', (id) => {
    const fragment = copied(source, id);
    expect(parseFragment(JSON.parse(JSON.stringify(fragment)), source)).toEqual({
      ok: true,
      value: fragment,
    });
  });

  it.each<[string, Json]>([
    ['no object', 'fields'],
    ['no kind', { fields: [] }],
    [
      'an unknown property',
      { kind: 'fields', fields: [{ id: 'a', key: 'a', type: 'text', label: { it: 'A' }, evil: 1 }] },
    ],
    ['no list', { kind: 'sections', sections: 3 }],
  ])('refuses %s', (_name, json) => {
    expect(parseFragment(json, source).ok).toBe(false);
  });
});
