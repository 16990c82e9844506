import { buildForm, buildRelease, buildWorkflow } from '../../../conformance/build-release';
import type { FormDefinition, ReleaseContent, ServiceTest } from '../../definition';
import { renameKey } from '../commands';
import { findUses, followKeys, namesAround } from '.';

const form = buildForm({
  sections: [
    {
      key: 'main',
      fields: [
        { key: 'plate', id: 'mine', type: 'text' },
        { key: 'price', id: 'price', type: 'money', visibleWhen: 'present(plate)' },
        {
          key: 'many',
          id: 'many',
          type: 'yes-no',
          visibleWhen: 'some(vehicles, plate == "AA" and present(price))',
          checks: [{ id: 'k', when: 'count(vehicles) > 1', message: { it: 'No' }, at: ['price', 'many'] }],
        },
      ],
    },
    {
      key: 'vehicles',
      id: 'vehicles',
      repeat: { min: 0, max: 3, itemTitle: { it: 'Veicolo {n} {plate}' } },
      fields: [
        { key: 'plate', id: 'theirs', type: 'text' },
        { key: 'owner', id: 'owner', type: 'text', requiredWhen: 'plate == "BB"' },
      ],
      sections: [
        {
          key: 'trips',
          id: 'trips',
          repeat: { min: 0, max: 3 },
          fields: [{ key: 'to', id: 'to', type: 'text', visibleWhen: 'present(plate)' }],
        },
      ],
    },
  ],
});

const action = { id: 'gate', type: 'activate', blocking: true, onFailure: 'retry' };
const release: ReleaseContent = buildRelease(
  form,
  {
    fees: {
      dueDays: 30,
      lines: [
        {
          key: 'each',
          description: { it: 'Per veicolo' },
          taxonomy: 't',
          amount: {
            '*': [{ count: [{ filter: [{ var: 'vehicles' }, { present: [{ var: 'plate' }] }] }] }, 100],
          },
        },
      ],
    },
    templates: {
      sent: {
        kind: 'mail',
        title: { it: 'Ciao' },
        body: { it: 'Targhe {vehicles.plate}, tua {plate}, {code}' },
      },
    },
    derived: [{ key: 'zone', kind: 'civic-range', set: 'zone', address: 'plate' }],
    stampDuty: { onInstance: 0, modeField: 'plate', modes: [], exemptions: [] },
  },
  buildWorkflow({
    guard: { present: [{ var: 'plate' }] },
    before: [{ ...action, settings: { plates: 'vehicles.plate', kind: 'plate' } }],
  }),
);

const tests: readonly ServiceTest[] = [
  {
    id: 'two',
    name: 'Due veicoli',
    answers: { plate: 'AA', vehicles: [{ _id: '1', plate: 'BB', trips: [{ _id: 't', to: 'Roma' }] }] },
    expects: {
      visible: ['plate', 'vehicles.1.plate', '#vehicles'],
      hidden: ['vehicles.1.owner', 'vehicles.1.trips.t.to'],
      issues: [{ path: 'vehicles.1.plate', code: 'required' }],
    },
  },
];

/** The form after its fields got these keys, by id. */
function rekeyed(keys: Readonly<Record<string, string>>, start = form): FormDefinition {
  return Object.entries(keys).reduce((before, [id, key]) => {
    const done = renameKey(id, key, new Set()).execute(before);
    if (!done.ok) throw new Error('Refused');
    return done.value.definition;
  }, start);
}

function followed(after: FormDefinition) {
  const parts = followKeys({ ...release, tests }, form, after);
  if (parts === undefined) throw new Error('Nothing was renamed');
  return parts;
}

const brief = (id: string, subject: Parameters<typeof findUses>[0] = form) =>
  findUses(subject, id).map(({ kind, node }) => `${kind} ${node}`);

describe('findUses', () => {
  test('a field of the form, not the one of the same key in a repeat', () => {
    expect(brief('mine')).toEqual(['visibleWhen price']);
  });

  test('a field of a repeat: from its items, from those inside them, from going through them, in the title', () => {
    expect(brief('theirs')).toEqual([
      'visibleWhen many',
      'item-title vehicles',
      'requiredWhen owner',
      'visibleWhen to',
    ]);
  });

  test('a repeat: with its own name and through its fields', () => {
    expect(brief('vehicles')).toContain('check many');
  });

  test('what a check is shown at', () => {
    expect(brief('price')).toEqual(['visibleWhen many', 'check-place many']);
  });

  test('fees, texts, guards, actions, derived values and stamp duty of a release', () => {
    expect(brief('mine', release)).toEqual([
      'visibleWhen price',
      'template sent',
      'derived zone',
      'stamp-duty stamp-duty',
      'guard decide',
    ]);
    expect(brief('theirs', release).slice(4)).toEqual(['fee each', 'template sent', 'settings gate']);
  });
});

test('what uses a field: the tests that answer it or look at it, each once', () => {
  const inTests = (id: string) =>
    findUses({ ...release, tests }, id)
      .filter(({ kind }) => kind === 'test')
      .map(({ node, pattern }) => `${node} ${pattern}`);
  expect(inTests('theirs')).toEqual(['two vehicles.plate']);
  expect(inTests('owner')).toEqual(['two vehicles.owner']);
  expect(inTests('price')).toEqual([]);
});

describe('renaming', () => {
  test('a field of a repeat is followed everywhere, its namesake left alone', () => {
    const done = renameKey('theirs', 'tag', new Set()).execute(form);
    if (!done.ok) throw new Error('Refused');
    const { definition } = done.value;
    const [main, vehicles] = definition.steps[0]?.sections ?? [];
    expect(main?.fields[1]?.visibleWhen).toEqual({ present: [{ var: 'plate' }] });
    expect(main?.fields[2]?.visibleWhen).toMatchObject({
      some: [{ var: 'vehicles' }, { and: [{ '==': [{ var: 'tag' }, 'AA'] }, {}] }],
    });
    expect(vehicles).toMatchObject({
      repeat: { itemTitle: { it: 'Veicolo {n} {tag}' } },
      fields: [{ key: 'tag' }, { requiredWhen: { '==': [{ var: 'tag' }, 'BB'] } }],
      sections: [{ fields: [{ visibleWhen: { present: [{ var: 'tag' }] } }] }],
    });
    expect(done.value.inverse.execute(definition)).toMatchObject({ ok: true, value: { definition: form } });
  });

  test('a name that would come to mean something else is refused', () => {
    expect(renameKey('owner', 'plate', new Set()).execute(form).ok).toBe(false);
    expect(renameKey('to', 'plate', new Set()).execute(form).ok).toBe(false);
    expect(renameKey('owner', 'price', new Set()).execute(form).ok).toBe(false);
    expect(renameKey('price', 'vehicles', new Set()).execute(form).ok).toBe(false);
    expect(renameKey('theirs', 'plaque', new Set()).execute(form).ok).toBe(true);
  });

  test('a name that the service has for something else is refused, saying which', () => {
    const around = namesAround(release);
    const rename = (key: string) => renameKey('owner', key, new Set(), around).execute(form);
    for (const key of ['zone', 'code', 'facts'])
      expect(rename(key)).toEqual({
        ok: false,
        error: [{ code: 'command-key-in-service', path: '', params: { key } }],
      });
    expect(rename('holder').ok).toBe(true);
  });

  test('what is around the form follows', () => {
    const { configuration, workflow } = followed(rekeyed({ theirs: 'tag' }));
    expect(configuration.templates['sent']?.body.it).toBe('Targhe {vehicles.tag}, tua {plate}, {code}');
    expect(configuration.fees.lines[0]?.amount).toMatchObject({
      '*': [{ count: [{ filter: [{ var: 'vehicles' }, { present: [{ var: 'tag' }] }] }] }, 100],
    });
    expect(workflow.states[0]?.activities[0]?.before[0]?.settings).toEqual({
      plates: 'vehicles.tag',
      kind: 'plate',
    });
    expect(configuration.stampDuty.modeField).toBe('plate');
    const own = followed(rekeyed({ mine: 'tag' }));
    expect(own.configuration.derived[0]?.address).toBe('tag');
    expect(own.configuration.stampDuty.modeField).toBe('tag');
    expect(own.workflow.states[0]?.activities[0]?.guard).toEqual({ present: [{ var: 'tag' }] });
  });

  test('tests follow, in what they answer and in what they expect', () => {
    expect(followed(rekeyed({ theirs: 'tag', to: 'city', mine: 'own' })).tests).toEqual([
      {
        ...tests[0],
        answers: { own: 'AA', vehicles: [{ _id: '1', tag: 'BB', trips: [{ _id: 't', city: 'Roma' }] }] },
        expects: {
          visible: ['own', 'vehicles.1.tag', '#vehicles'],
          hidden: ['vehicles.1.owner', 'vehicles.1.trips.t.city'],
          issues: [{ path: 'vehicles.1.tag', code: 'required' }],
        },
      },
    ]);
  });

  test('two keys that change places do not run into each other, and all comes back as it was', () => {
    const swapped = rekeyed({ price: 'free', many: 'price' });
    const there = rekeyed({ price: 'many' }, swapped);
    const parts = followed(there);
    expect(JSON.stringify(followKeys(parts, there, form))).toBe(
      JSON.stringify({ configuration: release.configuration, workflow: release.workflow, tests }),
    );
  });

  test('where no key changed there is nothing to follow', () => {
    expect(followKeys({ ...release, tests }, form, { ...form, languages: ['it', 'en'] })).toBeUndefined();
  });
});
