import fc from 'fast-check';
import { buildForm, buildRelease } from '../../../conformance/build-release';
import { BASE, edited, edits } from '../../../conformance/random-edits';
import type { Answers, FormDefinition } from '../../definition';
import type { JsonObject } from '../../kernel';
import { compileForm } from '../compile';
import { parseForm } from '../parse';
import { findField, readPath } from '../paths';
import { evaluateForm } from '../state';
import { validateForm } from '../validate';
import { valuesOf } from '../values-of';
import { analyseImpact, findMentions, moveDraft } from '.';

const TODAY = { today: '2026-06-01' };
const CONTEXT = { before: TODAY, after: TODAY };

function move(before: JsonObject, after: JsonObject, answers: Answers) {
  return moveDraft(compileForm(buildForm(before)), compileForm(buildForm(after)), answers, CONTEXT);
}

const field = (key: string, type = 'text', more: JsonObject = {}) => ({ key, id: key, type, ...more });

describe('moveDraft', () => {
  test('the same form takes all and says nothing', () => {
    const form = { fields: [field('a')] };
    expect(move(form, form, { a: 'x' })).toEqual({
      answers: { a: 'x' },
      lost: [],
      invalid: [],
      newlyAsked: [],
      explanation: [],
    });
  });

  test('answers to a question that went, changed type or is hidden now are lost', () => {
    const before = { fields: [field('a'), field('b'), field('c')] };
    const after = { fields: [field('b', 'integer'), field('c', 'text', { visibleWhen: 'b > 1' })] };
    const moved = move(before, after, { a: 'x', b: 'y', c: 'z' });
    expect(moved.answers).toEqual({ c: 'z' });
    expect(moved.lost.map(({ field: id, reason, value }) => [id, reason, value])).toEqual([
      ['a', 'removed', 'x'],
      ['b', 'retyped', 'y'],
      ['c', 'hidden', 'z'],
    ]);
    expect(moved.explanation.map(({ code }) => code)).toContain('moved-removed');
  });

  test('a type that reads the answer keeps it', () => {
    expect(move({ fields: [field('a')] }, { fields: [field('a', 'integer')] }, { a: '12' })).toMatchObject({
      answers: { a: 12 },
      lost: [],
    });
  });

  test('another key takes the answer along, in every item too', () => {
    const repeat = (key: string) => ({
      sections: [{ key: 'cars', repeat: { min: 0, max: 3 }, fields: [{ ...field(key), id: 'plate' }] }],
    });
    const moved = move(repeat('plate'), repeat('tag'), { cars: [{ _id: '1', plate: 'AA' }, { _id: '2' }] });
    expect(moved).toMatchObject({
      answers: { cars: [{ _id: '1', tag: 'AA' }, { _id: '2' }] },
      lost: [],
      invalid: [],
    });
  });

  test('two keys that change places keep their answers', () => {
    const before = {
      fields: [
        { ...field('a'), id: 'one' },
        { ...field('b'), id: 'two' },
      ],
    };
    const after = {
      fields: [
        { ...field('b'), id: 'one' },
        { ...field('a'), id: 'two' },
      ],
    };
    expect(move(before, after, { a: '1', b: '2' })).toMatchObject({ answers: { b: '1', a: '2' }, lost: [] });
  });

  test('an answer that is wrong now is told; one that already was is not', () => {
    const limit = (maxLength: number) => ({ fields: [field('a', 'text', { settings: { maxLength } })] });
    expect(move(limit(9), limit(3), { a: 'abcd' }).invalid).toMatchObject([
      { field: 'a', issue: { code: 'text-long' } },
    ]);
    expect(move(limit(3), limit(3), { a: 'abcd' }).invalid).toEqual([]);
  });

  test('new questions are told, those that were there before are not', () => {
    const moved = move(
      { fields: [field('a')] },
      { fields: [field('a'), field('b', 'text', { required: true })] },
      {},
    );
    expect(moved.newlyAsked).toMatchObject([{ field: 'b', required: true }]);
  });
});

const answersOf: fc.Arbitrary<Answers> = fc.record(
  {
    p: fc.constantFrom('x', 'una risposta'),
    q: fc.constantFrom('y', 'un’altra'),
    s: fc.constantFrom('x', 'y', 'z'),
    t: fc.constant('t'),
    u: fc.constant('u'),
    v: fc.constant('vv'),
    w: fc.constantFrom('12', 'dodici'),
    e: fc.constant([
      { _id: '1', i: 'uno', j: '7' },
      { _id: '2', j: 'due' },
    ]),
  },
  { requiredKeys: [] },
);

/** The item a path stands in, whatever the key of the field. */
function itemOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

describe('whatever is edited', () => {
  test('the analysis says of each draft what moving it and looking shows', () => {
    fc.assert(
      fc.property(edits, fc.array(answersOf, { maxLength: 4 }), (list, drafts) => {
        const after: FormDefinition = edited(BASE, list, 'm');
        fc.pre(parseForm(after).ok);
        const [from, to] = [compileForm(BASE), compileForm(after)];
        const impact = analyseImpact({
          before: buildRelease(BASE),
          after: buildRelease(after),
          answers: drafts.map((answers, index) => ({
            code: String(index),
            kind: 'draft',
            answers,
            step: null,
          })),
          today: TODAY.today,
        });
        const told = new Map(impact.concerned.map((draft) => [draft.code, draft]));
        drafts.forEach((answers, index) => {
          const draft = told.get(String(index));
          const moved = moveDraft(from, to, answers, CONTEXT);
          expect(
            validateForm(to, moved.answers, TODAY).dropped.filter(({ reason }) => reason !== 'hidden'),
          ).toEqual([]);
          const was = evaluateForm(from, answers, TODAY).visible;
          const is = evaluateForm(to, moved.answers, TODAY).visible;
          const gone = from.fields.flatMap((each) => {
            const heir = to.byId.get(each.definition.id);
            const there = heir?.kind === 'field' ? valuesOf(heir, is) : [];
            return valuesOf(each, was)
              .filter(({ path }) => !there.some((other) => itemOf(other.path) === itemOf(path)))
              .map(({ path }) => `${each.definition.id} ${path}`);
          });
          expect((draft?.lost ?? []).map(({ field: id, path }) => `${id} ${path}`)).toEqual(gone);
          const problems = (form: typeof to, given: Answers) =>
            validateForm(form, given, TODAY)
              .issues.filter(({ path }) => readPath(given, path) !== null)
              .map(
                ({ code, path }) => `${code} ${String(findField(form, path)?.definition.id)} ${itemOf(path)}`,
              );
          const before = new Set(problems(from, answers));
          expect(
            (draft?.invalid ?? []).map(({ issue, field: id, path }) => `${issue.code} ${id} ${itemOf(path)}`),
          ).toEqual(problems(to, moved.answers).filter((each) => !before.has(each)));
        });
      }),
      { numRuns: 600 },
    );
  });
});

describe('analyseImpact', () => {
  test('counts, names the drafts it concerns by code, and screens that are gone', () => {
    const before = buildRelease(buildForm({ fields: [field('a')] }));
    const after = buildRelease(buildForm({ fields: [field('b')] }));
    const draft = (code: string, answers: Answers) =>
      ({ code, kind: 'draft', answers, step: 'data-step-step' }) as const;
    const impact = analyseImpact({
      before,
      after,
      answers: [
        draft('ONE', { a: 'x' }),
        draft('TWO', {}),
        { code: 'THREE', kind: 'instance', answers: {}, step: null },
      ],
      today: TODAY.today,
    });
    expect(impact).toMatchObject({ drafts: 2, instances: 1, harmed: 1 });
    expect(impact.concerned.map(({ code, lost }) => [code, lost.length])).toEqual([
      ['ONE', 1],
      ['TWO', 0],
    ]);
  });
});

describe('findMentions', () => {
  const template = { kind: 'mail', title: { it: 'Ciao' }, body: { it: 'Targa {plate}' } } as const;

  test('texts that still name a field that went', () => {
    const before = buildRelease(buildForm({ fields: [field('plate')] }), { templates: { sent: template } });
    const after = { ...before, form: buildForm({ fields: [field('other')] }) };
    expect(findMentions(before, after)).toMatchObject([
      { field: 'plate', change: 'removed', place: { kind: 'template', node: 'sent' } },
    ]);
  });

  test('a translation that lags behind its Italian', () => {
    const label = (it: string) => ({ fields: [field('plate', 'text', { label: { it, en: 'Plate' } })] });
    const before = buildRelease(buildForm(label('Targa')));
    const after = buildRelease(buildForm(label('Targa del veicolo')));
    expect(findMentions(before, after)).toMatchObject([{ change: 'words', place: { kind: 'translation' } }]);
    expect(findMentions(before, before)).toEqual([]);
  });
});
