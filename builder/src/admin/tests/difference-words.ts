import {
  findField,
  formatMoney,
  issueText,
  localize,
  type CompiledForm,
  type Issue,
  type IssueParam,
  type Path,
  type ReleaseContent,
} from '@istanze/shared';
import { authoringText } from '@istanze/shared/authoring';
import type { Words } from '../releases/change-words';

/** A difference of a test in a sentence, and where it is put right. */
interface DifferenceWords {
  readonly text: string;
  /** Id of the field or section concerned. */
  readonly node: string | undefined;
  readonly tab: 'modulo' | 'flusso' | '';
}

type Params = Readonly<Record<string, IssueParam>>;

/** Says a difference with the names that people gave, not with keys. */
export function differenceWords(
  words: Words,
  { code, path, params = {} }: Issue,
  content: ReleaseContent,
  form: CompiledForm,
): DifferenceWords {
  const { t, locale } = words;
  const place = placeOf(words, form, path);
  const inForm = { node: place.node, tab: 'modulo' } as const;
  switch (code) {
    case 'test-not-visible':
    case 'test-not-hidden':
      return { text: t(`tests.${code}`, { name: place.name }), ...inForm };
    case 'test-missing-issue':
    case 'test-unexpected-issue': {
      const issue = issueText({ code: textOf(params, 'issue'), path, params: {} }, locale);
      return { text: t(`tests.${code}`, { name: place.name, issue }), ...inForm };
    }
    case 'test-fee':
      return { text: feeText(words, params), node: undefined, tab: '' };
    case 'test-step-refused':
    case 'test-state':
      return { text: flowText(words, code, params, content), node: undefined, tab: 'flusso' };
    default:
      return { text: authoringText({ code, path, params }, locale), ...inForm };
  }
}

function placeOf({ locale }: Words, form: CompiledForm, path: Path) {
  const name = path.split('.').at(-1) ?? '';
  if (name.startsWith('#')) {
    const section = form.sections.find(({ definition }) => `#${definition.key}` === name)?.definition;
    return { name: localize(section?.title, locale) || name, node: section?.id };
  }
  const field = findField(form, path)?.definition;
  return { name: localize(field?.label, locale) || path, node: field?.id };
}

function feeText({ t, locale }: Words, { expected, found }: Params): string {
  const amount = (value: IssueParam | undefined): string =>
    typeof value === 'number' ? formatMoney(value, locale) : '';
  return t('tests.test-fee', {
    expected: amount(expected),
    found: amount(found),
    known: typeof found === 'number' ? 'yes' : 'no',
  });
}

function flowText({ t, locale }: Words, code: string, params: Params, { workflow }: ReleaseContent): string {
  const stateName = (key: string): string =>
    localize(workflow.states.find((state) => state.key === key)?.name, locale) || key;
  if (code === 'test-state') {
    const [expected, found] = [textOf(params, 'expected'), textOf(params, 'found')].map(stateName);
    return t('tests.test-state', { expected: expected ?? '', found: found ?? '' });
  }
  const [key, chosen] = [textOf(params, 'activity'), textOf(params, 'outcome')];
  const activity = workflow.states.flatMap((state) => state.activities).find((each) => each.key === key);
  const outcome = activity?.outcomes.find((each) => each.key === chosen);
  return t('tests.test-step-refused', {
    activity: localize(activity?.name, locale) || key,
    outcome: localize(outcome?.name, locale) || chosen,
    sent: key === '' ? 'no' : 'yes',
  });
}

function textOf(params: Params, name: string): string {
  return String(params[name] ?? '');
}
