import { compileForm, translator } from '@istanze/shared';
import { it as italian } from '../../i18n/it';
import { aField } from '../../document/test-forms';
import { aRelease } from '../releases/test-releases';
import { differenceWords } from './difference-words';

const content = aRelease([aField('a', { label: { it: 'Nome' } })]);
const words = { t: translator(italian, 'it'), locale: 'it' } as const;
const say = (code: string, path: string, params = {}) =>
  differenceWords(words, { code, path, params }, content, compileForm(content.form));

describe('what a test found otherwise, in words', () => {
  it('names the question and leads to it', () => {
    expect(say('test-not-visible', 'a', { path: 'a' })).toEqual({
      text: '«Nome» si doveva vedere e non si vede.',
      node: 'f-a',
      tab: 'modulo',
    });
  });

  it('says amounts in euro', () => {
    expect(say('test-fee', 'fee', { expected: 1000, found: 2050 }).text).toMatch(
      /^Si dovevano pagare 10,00\s€, e si pagano 20,50\s€\.$/,
    );
    expect(say('test-fee', 'fee', { expected: 0, found: null }).text).toMatch(
      /l’importo non si può calcolare\.$/,
    );
  });

  it('leads to the flow for a state that is not reached', () => {
    expect(say('test-state', 'state', { expected: 'x', found: 'y' })).toEqual({
      text: 'Si doveva arrivare a «x» e si arriva a «y».',
      node: undefined,
      tab: 'flusso',
    });
  });
});
