import { buildForm } from '../../../conformance/build-release';
import type { FormDefinition } from '../../definition';
import type { JsonObject } from '../../kernel';
import { commandStack, execute } from '../commands';
import { compileForm } from '../compile';
import { fixOf, lintForm } from '.';

function remarks(form: FormDefinition) {
  return lintForm(form, compileForm(form));
}

function lint(given: JsonObject) {
  return remarks(buildForm(given)).map(({ code, params }) => `${code} ${String(params?.['node'])}`);
}

/** The remarks after the first one was mended by its fix. */
function mended(given: JsonObject): FormDefinition {
  const form = buildForm(given);
  const [first] = remarks(form);
  const fix = first === undefined ? undefined : fixOf(first, form);
  if (fix === undefined) throw new Error(`No fix for ${String(first?.code)}`);
  const done = execute(commandStack(form), fix);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.definition;
}

const file = (more: JsonObject = {}) => ({
  key: 'f',
  id: 'f',
  type: 'file',
  label: { it: 'Planimetria' },
  ...more,
});
const LIMITS = { accept: ['application/pdf'], maxBytes: 1_048_576, maxCount: 1 };
const help = { it: 'La trovi nel rogito.' };

describe('what a form asks for', () => {
  test('a document is explained', () => {
    expect(lint({ fields: [file({ settings: LIMITS })] })).toEqual(['form-missing-help f']);
    expect(lint({ fields: [file({ settings: LIMITS, help })] })).toEqual([]);
  });

  test('limits of files are decided; the fix writes those of the product', () => {
    expect(lint({ fields: [file({ help })] })).toEqual(['form-file-limits f']);
    const form = mended({ fields: [file({ help, settings: { maxCount: 3 } })] });
    expect(remarks(form)).toEqual([]);
    expect(form.steps[0]?.sections[0]?.fields[0]?.settings).toMatchObject({
      maxCount: 3,
      maxBytes: 10_485_760,
    });
  });

  test('what SPID knows is bound to it; the fix binds it', () => {
    const given = { fields: [{ key: 'cf', id: 'cf', type: 'fiscal-code', label: { it: 'Codice fiscale' } }] };
    expect(lint(given)).toEqual(['form-unbound-source cf']);
    const form = mended(given);
    expect(form.steps[0]?.sections[0]?.fields[0]?.source).toBe('applicant.fiscalCode');
    expect(remarks(form)).toEqual([]);
  });

  test('the fiscal code of somebody else, beside the bound one, is left alone', () => {
    const code = (key: string, more: JsonObject) => ({
      key,
      type: 'fiscal-code',
      label: { it: 'Codice fiscale' },
      ...more,
    });
    const sections = [
      { key: 'a', fields: [code('mine', { source: 'applicant.fiscalCode' })] },
      { key: 'b', repeat: { min: 0, max: 3 }, fields: [code('theirs', {})] },
    ];
    expect(lint({ sections })).toEqual([]);
  });

  test('the same is not asked twice', () => {
    const plate = (key: string) => ({ key, id: key, type: 'plate', label: { it: 'Targa del veicolo' } });
    const sections = [
      { key: 'a', title: { it: 'Veicolo' }, fields: [plate('one')] },
      { key: 'b', title: { it: 'Permesso' }, fields: [plate('two')] },
    ];
    expect(lint({ sections })).toEqual(['form-asked-twice two']);
  });

  test('special data has a rule that allows it', () => {
    const field = { key: 'd', id: 'd', type: 'yes-no', sensitive: true };
    expect(lint({ fields: [field] })).toEqual(['form-sensitive-basis d']);
    expect(lint({ fields: [{ ...field, legalBasis: { it: 'L. 104/1992' } }] })).toEqual([]);
  });

  test('a page does not require too much', () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_nothing, index) => ({
        key: `k${index}`,
        type: 'text',
        required: true,
      }));
    expect(lint({ fields: fields(16) })).toEqual(['form-many-required step-step']);
    expect(lint({ fields: fields(15) })).toEqual([]);
  });

  test('a list of boxes stays short', () => {
    const options = (count: number) =>
      Array.from({ length: count }, (_nothing, index) => ({
        _id: `o${index}`,
        value: null,
        label: { it: `Via ${index}` },
      }));
    const choices = (count: number) => ({
      fields: [{ key: 'c', id: 'c', type: 'choices', settings: { options: options(count) } }],
    });
    expect(lint(choices(13))).toEqual(['form-many-options c']);
    expect(lint(choices(12))).toEqual([]);
  });

  test('a negation asks for presence; the fix adds it', () => {
    const form = mended({
      fields: [
        { key: 'a', id: 'a', type: 'integer' },
        { key: 'b', id: 'b', type: 'text', visibleWhen: 'not (a > 1)' },
      ],
    });
    expect(remarks(form)).toEqual([]);
    expect(form.steps[0]?.sections[0]?.fields[1]?.visibleWhen).toEqual({
      and: [{ present: [{ var: 'a' }] }, { '!': [{ '>': [{ var: 'a' }, 1] }] }],
    });
  });
});

describe('a large form', () => {
  /** How many properties are read while a form of so many fields is looked over. */
  function reads(count: number): number {
    const fields = Array.from({ length: count }, (_nothing, index) => ({
      key: `k${index}`,
      type: 'integer',
      label: { it: `Valore numero ${index}` },
      ...(index > 1 ? { visibleWhen: `k${index - 1} > 1 and k${index - 2} < 3` } : {}),
    }));
    const form = buildForm({ fields });
    const compiled = compileForm(form);
    let count_ = 0;
    const watched = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(object, key, receiver) {
          count_ += 1;
          const value: unknown = Reflect.get(object, key, receiver);
          return typeof value === 'object' && value !== null ? watched(value) : value;
        },
      });
    lintForm(watched(form), compiled);
    return count_;
  }

  test('is looked over in steps that grow as the form does', () => {
    const [small, large] = [reads(250), reads(1_000)];
    expect(large / small).toBeLessThan(5);
  });
});
