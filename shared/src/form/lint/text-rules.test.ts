import { buildForm } from '../../../conformance/build-release';
import type { FormDefinition } from '../../definition';
import type { JsonObject } from '../../kernel';
import { commandStack, execute } from '../commands';
import { compileForm } from '../compile';
import { toJson } from '../difference/to-json';
import { fixOf, inspectForm, lintForm } from '.';
import { readability } from './readability';

function lint(given: JsonObject) {
  const form = buildForm(given);
  return lintForm(form, compileForm(form)).map(({ code, path }) => `${code} ${path}`);
}

const FIELD = 'steps.0.sections.0.fields';
const labelled = (it: string, more: JsonObject = {}) => ({
  fields: [{ key: 'x', id: 'x', type: 'text', label: { it }, ...more }],
});

describe('words of a form', () => {
  test.each(['Dati', 'altro:', 'Campo 1', 'Informazioni'])('«%s» says nothing', (label) => {
    expect(lint(labelled(label))).toEqual([`form-vague-label ${FIELD}.0.label`]);
  });

  test.each(['Data di inizio', 'Altro motivo', 'Campo sportivo'])('«%s» says what is asked', (label) => {
    expect(lint(labelled(label))).toEqual([]);
  });

  test('two questions of a section read alike; those shown in different cases may', () => {
    const twin = (key: string, more: JsonObject = {}) => ({
      key,
      type: 'text',
      label: { it: 'Targa' },
      ...more,
    });
    expect(lint({ fields: [twin('a'), twin('b')] })).toEqual([`form-duplicate-label ${FIELD}.1.label`]);
    const other = { key: 'c', type: 'yes-no' };
    expect(
      lint({
        fields: [other, twin('a', { visibleWhen: 'c' }), twin('b', { visibleWhen: 'not present(c)' })],
      }),
    ).toEqual([]);
  });

  test('office Italian is found, and replaced where nothing else must change', () => {
    const form = buildForm(
      labelled('Targa', { help: { it: 'Qualora manchi, scrivi il telaio.', en: 'If' } }),
    );
    const [remark] = lintForm(form, compileForm(form));
    expect(remark).toMatchObject({ code: 'form-bureaucratic', params: { phrase: 'Qualora', plain: 'Se' } });
    const fix = remark === undefined ? undefined : fixOf(remark, form);
    if (fix === undefined) throw new Error('No fix');
    const done = execute(commandStack(form), fix);
    expect(done.ok && done.value.definition.steps[0]?.sections[0]?.fields[0]?.help).toEqual({
      it: 'Se manchi, scrivi il telaio.',
      en: 'If',
    });
    expect(lint(labelled('Targa', { help: { it: 'Il documento è corredato di foto.' } }))).toHaveLength(1);
    expect(lint(labelled('Targa del nuovo veicolo', { help: { it: 'Dove si trova il motivo.' } }))).toEqual(
      [],
    );
  });

  test('a sentence too long and a text too dense', () => {
    const long = Array.from({ length: 29 }, () => 'sì').join(' ');
    expect(lint(labelled('Targa', { help: { it: long } }))).toEqual([`form-long-sentence ${FIELD}.0.help`]);
    const dense = 'Regolamentazione amministrativa internazionalmente sovraordinata. '.repeat(8);
    expect(lint(labelled('Targa', { help: { it: dense } }))).toEqual([`form-hard-text ${FIELD}.0.help`]);
  });

  test('the Gulpease index is counted by its formula', () => {
    expect(readability('Il gatto dorme. Il cane corre.')).toEqual({ words: 6, longest: 3, gulpease: 100 });
    const sentence = 'Questa frase contiene esattamente dieci parole comuni e nessuna rarissima';
    expect(readability(sentence)).toEqual({ words: 10, longest: 10, gulpease: 55 });
    expect(readability('Vedi art. 3, d.lgs. 285.').longest).toBe(5);
    expect(readability('')).toEqual({ words: 0, longest: 0, gulpease: 100 });
  });

  test('texts are there in each promised language', () => {
    const form = buildForm(labelled('Targa'));
    const promised: FormDefinition = { ...form, languages: ['it', 'en'] };
    const remarks = lintForm(promised, compileForm(form)).filter(
      ({ code }) => code === 'form-missing-translation',
    );
    expect(remarks.map(({ path }) => path)).toEqual([
      'steps.0.title',
      'steps.0.sections.0.title',
      `${FIELD}.0.label`,
    ]);
    expect(Object.keys(toJson(form))).not.toContain('code');
  });
});

describe('inspectForm', () => {
  test('names the ring of a circle and goes on with what can be said of words', () => {
    const form = buildForm({
      fields: [
        { key: 'a', type: 'text' },
        { key: 'b', type: 'text', label: { it: 'Dati' } },
      ],
    });
    const [step] = form.steps;
    const [section] = step?.sections ?? [];
    if (step === undefined || section === undefined) throw new Error('No section');
    const ring = section.fields.map((field, index) => ({
      ...field,
      visibleWhen: { present: [{ var: index === 0 ? 'b' : 'a' }] },
    }));
    const broken = { ...form, steps: [{ ...step, sections: [{ ...section, fields: ring }] }] };
    expect(inspectForm(broken).map(({ code, severity }) => [code, severity])).toEqual([
      ['form-cycle', 'error'],
      ['form-vague-label', 'advice'],
    ]);
    expect(inspectForm(broken)[0]?.params?.['fields']).toBe('a → b → a');
  });

  test('names the place of a wrong type', () => {
    const form = buildForm({ fields: [{ key: 'a', id: 'a', type: 'integer' }] });
    const [step] = form.steps;
    const [section] = step?.sections ?? [];
    const [field] = section?.fields ?? [];
    if (step === undefined || section === undefined || field === undefined) throw new Error('No field');
    const wrong = { ...field, requiredWhen: { '>': [{ var: 'a' }, { money: [100] }] } };
    const broken = { ...form, steps: [{ ...step, sections: [{ ...section, fields: [wrong] }] }] };
    expect(inspectForm(broken)).toMatchObject([
      { code: 'logic-type-mismatch', path: `${FIELD}.0.requiredWhen.>.1`, severity: 'error' },
    ]);
  });
});
