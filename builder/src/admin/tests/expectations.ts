import {
  localize,
  walkFields,
  walkSections,
  type Answers,
  type CompiledForm,
  type FieldDefinition,
  type Issue,
  type Json,
  type ReleaseContent,
  type SectionDefinition,
  type ServiceTest,
  type ServiceTestExpectations,
  type Text,
} from '@istanze/shared';
import { settingsField, toSettingsForm } from '../settings-form';

/** What was found in a trial: what a test made from it expects, until somebody says otherwise. */
export interface Found {
  readonly issues: readonly Issue[];
  /** Null where it cannot be computed. */
  readonly fee: number | null;
  /** Key of the state reached; undefined before sending. */
  readonly state: string | undefined;
  readonly hidden: ReadonlySet<string>;
}

interface Named {
  readonly path: string;
  readonly name: Text;
}

/** The questions that not everybody sees, outside of what repeats. */
export function conditionalFields({ form }: ReleaseContent): readonly Named[] {
  const hiding = new Set<string>();
  for (const { parents, section } of walkSections(form))
    if ([...parents, section].some(({ visibleWhen }) => visibleWhen !== undefined)) hiding.add(section.id);
  return [...walkFields(form)].flatMap(({ repeats, section, field }) =>
    repeats.length === 0 && (field.visibleWhen !== undefined || hiding.has(section.id))
      ? [{ path: field.key, name: field.label }]
      : [],
  );
}

/** What is asked of a test: its name, its day, and what it expects; what is left empty is not judged. */
export function expectationForm(content: ReleaseContent, issues: readonly Issue[]): CompiledForm {
  const fields = conditionalFields(content);
  const states = content.workflow.states.map(({ key, name }) => ({ value: key, label: name }));
  return toSettingsForm([
    section('test', { it: 'La prova', en: 'The test' }, [
      settingsField(
        'name',
        'text',
        { it: 'Nome della prova', en: 'Name of the test' },
        {
          required: true,
          help: {
            it: 'Chi è e che cosa deve succedere: «Residente con un’auto: non paga».',
            en: 'Who it is and what must happen: “Resident with one car: pays nothing”.',
          },
        },
      ),
      settingsField(
        'today',
        'date',
        { it: 'Giorno dell’invio', en: 'Day of sending' },
        {
          help: { it: 'Se resta vuoto è il giorno della prova.', en: 'If left empty, the day of the test.' },
        },
      ),
    ]),
    section('expects', { it: 'Che cosa deve succedere', en: 'What must happen' }, [
      settingsField(
        'sendable',
        'choice',
        { it: 'Le risposte', en: 'The answers' },
        {
          settings: options(sendableChoices(issues)),
        },
      ),
      settingsField(
        'fee',
        'money',
        { it: 'Importo da pagare', en: 'Amount to pay' },
        {
          help: { it: 'Senza l’imposta di bollo.', en: 'Without stamp duty.' },
        },
      ),
      settingsField(
        'state',
        'choice',
        { it: 'Stato in cui si arriva', en: 'State that is reached' },
        {
          settings: options(states),
        },
      ),
      ...(fields.length === 0 ? [] : [seen('visible', fields), seen('hidden', fields)]),
    ]),
  ]);
}

function section(key: string, title: Text, fields: readonly FieldDefinition[]): SectionDefinition {
  return { id: key, key, title, fields };
}

function seen(key: 'visible' | 'hidden', fields: readonly Named[]): FieldDefinition {
  const labels = {
    visible: { it: 'Domande che si devono vedere', en: 'Questions that must be seen' },
    hidden: { it: 'Domande che non si devono vedere', en: 'Questions that must not be seen' },
  };
  const choices = fields.map(({ path, name }) => ({ value: path, label: name }));
  return settingsField(key, 'choices', labels[key], { settings: options(choices) });
}

function options(values: readonly { readonly value: string; readonly label: Text }[]) {
  return { options: values.map(({ value, label }) => ({ _id: value, value, label: { ...label } })) };
}

function sendableChoices(issues: readonly Issue[]) {
  const free = { value: 'sendable', label: { it: 'Si possono inviare', en: 'Can be sent' } };
  const wrong = {
    value: 'refused',
    label: {
      it: `Danno gli errori di adesso (${issues.length})`,
      en: `Give the errors of now (${issues.length})`,
    },
  };
  return issues.length === 0 ? [free] : [free, wrong];
}

/** What the sheet shows for a test as it is stored, or as it is found. */
export function toExpectationAnswers(
  test: ServiceTest | undefined,
  found: Found,
  content: ReleaseContent,
): Answers {
  if (test !== undefined) {
    const { name, today, expects } = test;
    return clean({
      name,
      today,
      fee: expects.fee,
      state: expects.state,
      sendable:
        expects.issues === undefined ? undefined : expects.issues.length === 0 ? 'sendable' : 'refused',
      visible: expects.visible,
      hidden: expects.hidden,
    });
  }
  const fields = conditionalFields(content).map(({ path }) => path);
  return clean({
    sendable: found.issues.length === 0 ? 'sendable' : 'refused',
    fee: found.fee ?? undefined,
    state: found.state,
    visible: fields.filter((path) => !found.hidden.has(path)),
    hidden: fields.filter((path) => found.hidden.has(path)),
  });
}

/** The test that the sheet says, on what was answered and done. */
export function toServiceTest(
  written: Answers,
  given: Pick<ServiceTest, 'answers' | 'facts' | 'steps'>,
  issues: readonly Issue[],
): Omit<ServiceTest, 'id'> {
  const { name, today, sendable, fee, state } = written;
  const expected = sendable === 'refused' ? issues.map(({ path, code }) => ({ path, code })) : [];
  const expects: ServiceTestExpectations = {
    ...(sendable === undefined || sendable === null ? {} : { issues: expected }),
    ...(typeof fee === 'number' ? { fee } : {}),
    ...(typeof state === 'string' ? { state } : {}),
    ...listOf('visible', written['visible']),
    ...listOf('hidden', written['hidden']),
  };
  return {
    name: String(name ?? ''),
    ...given,
    ...(typeof today === 'string' ? { today } : {}),
    expects,
  };
}

function listOf(key: 'visible' | 'hidden', value: Json | undefined) {
  const paths = Array.isArray(value) ? value.filter((path: Json) => typeof path === 'string') : [];
  return paths.length === 0 ? {} : { [key]: paths };
}

function clean(values: Readonly<Record<string, Json | undefined>>): Answers {
  const answers: Record<string, Json> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) answers[key] = value;
  return answers;
}

/** The name that a place or state has on screen. */
export function stateName(content: ReleaseContent, key: string, locale: 'it' | 'en'): string {
  return localize(content.workflow.states.find((state) => state.key === key)?.name, locale) || key;
}
