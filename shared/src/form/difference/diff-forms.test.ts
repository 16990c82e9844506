import type { FormDefinition } from '../../definition';
import { isJsonObject, type JsonObject } from '../../kernel';
import { toForm } from '../../../conformance/build-form';
import { parseForm } from '../parse';
import { diffForms } from '.';

function form(given: JsonObject): FormDefinition {
  const parsed = parseForm(toForm(given));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const one = { key: 'one', title: { it: 'Prima' } };
const two = { key: 'two', title: { it: 'Seconda' } };
const text = (key: string, more: JsonObject = {}) => ({ key, id: key, type: 'text', ...more });
const choice = (...options: readonly JsonObject[]) => ({
  key: 'c',
  id: 'c',
  type: 'choice',
  settings: { options },
});
const option = (_id: string, it: string) => ({ _id, value: _id, label: { it } });

function told(before: JsonObject, after: JsonObject) {
  return diffForms(form(before), form(after)).map(({ kind, node, id, properties }) =>
    [kind, node, id, ...properties.map(({ path }) => path)].join(' '),
  );
}

const before = {
  sections: [
    { ...one, fields: [text('a'), text('b'), text('c')] },
    { ...two, fields: [text('d')] },
  ],
};

describe('diffForms', () => {
  test('the same form, built apart, has no difference', () => {
    expect(told(before, structuredClone(before))).toEqual([]);
  });

  test('from nothing everything was added', () => {
    const added = diffForms(undefined, form(before));
    expect(added.every(({ kind }) => kind === 'added')).toBe(true);
    expect(added.filter(({ node }) => node === 'field')).toHaveLength(4);
  });

  test('added, removed and changed nodes are told, languages one by one', () => {
    const after = {
      sections: [
        {
          ...one,
          fields: [text('a', { label: { it: 'a', en: 'A' }, required: true }), text('c'), text('new')],
        },
        { ...two, fields: [text('d')] },
      ],
    };
    expect(told(before, after)).toEqual([
      'removed field b',
      'changed field a label.en required',
      'added field new',
    ]);
  });

  test('old and new values of a property are told, missing ones as null', () => {
    const [change] = diffForms(
      form({ fields: [text('a')] }),
      form({ fields: [text('a', { help: { it: 'Qui' } })] }),
    );
    expect(change?.properties).toEqual([{ path: 'help.it', before: null, after: 'Qui' }]);
    expect(change).toMatchObject({
      name: { it: 'a' },
      within: { it: 'section' },
      place: 'steps.0.sections.0.fields.0',
    });
  });

  test('moving one field past many is one move, with where it was and where it is', () => {
    const after = {
      sections: [
        { ...one, fields: [text('c'), text('a'), text('b')] },
        { ...two, fields: [text('d')] },
      ],
    };
    const changes = diffForms(form(before), form(after));
    expect(changes).toMatchObject([{ kind: 'moved', id: 'c', before: { index: 2 }, after: { index: 0 } }]);
  });

  test('a field that changed section and words moved and changed', () => {
    const after = {
      sections: [
        { ...one, fields: [text('a'), text('c')] },
        { ...two, fields: [text('d'), text('b', { label: { it: 'Altra' } })] },
      ],
    };
    expect(told(before, after)).toEqual(['moved field b', 'changed field b label.it']);
    const [moved] = diffForms(form(before), form(after));
    expect(isJsonObject(moved?.before) && moved.before['within']).toEqual({ it: 'Prima' });
  });

  test('options are known by their id: renamed, moved, added, removed', () => {
    const was = { fields: [choice(option('x', 'Ics'), option('y', 'Ipsilon'), option('z', 'Zeta'))] };
    const is = { fields: [choice(option('z', 'Zeta'), option('x', 'X'), option('w', 'Vu'))] };
    expect(told(was, is)).toEqual([
      'removed option y',
      'moved option z',
      'changed option x label.it',
      'added option w',
    ]);
  });

  test('checks and settings are told part by part', () => {
    const check = (it: string) => ({ id: 'k', when: 'present(a)', message: { it } });
    const was = { fields: [text('a', { checks: [check('No')], settings: { maxLength: 5 } })] };
    const is = { fields: [text('a', { checks: [check('Mai')], settings: { maxLength: 9 } })] };
    expect(told(was, is)).toEqual(['changed field a settings.maxLength', 'changed check k message.it']);
  });

  test('the checks of a field that goes are not told beside it', () => {
    const was = { fields: [text('a', { checks: [{ id: 'k', when: 'present(a)', message: { it: 'No' } }] })] };
    expect(told(was, { fields: [text('b')] })).toEqual(['removed field a', 'added field b']);
  });

  test('a form of ten thousand fields in another order is compared at once', () => {
    const many = (keys: readonly string[]): FormDefinition => ({
      version: 2,
      languages: ['it'],
      steps: [
        {
          id: 's',
          key: 's',
          title: { it: 's' },
          sections: [
            {
              id: 't',
              key: 't',
              title: { it: 't' },
              fields: keys.map((key) => ({ id: key, key, type: 'text', label: { it: key } })),
            },
          ],
        },
      ],
    });
    const keys = Array.from({ length: 10_000 }, (_nothing, index) => `k${index}`);
    const moved = diffForms(many(keys), many([...keys.slice(5_000), ...keys.slice(0, 5_000)]));
    expect(moved).toHaveLength(5_000);
  });
});
