import { createRandom, type Random } from './random';

/** What a person writes into a generated question. */
export type Answer =
  | { readonly kind: 'write'; readonly label: string; readonly text: string }
  | { readonly kind: 'choose'; readonly label: string; readonly option: string }
  | { readonly kind: 'select'; readonly label: string; readonly option: string }
  | { readonly kind: 'date'; readonly label: string; readonly day: string }
  | { readonly kind: 'agree'; readonly words: string };

export interface GeneratedStep {
  readonly title: string;
  readonly answers: readonly Answer[];
}

export interface GeneratedService {
  readonly slug: string;
  readonly title: string;
  readonly codePrefix: string;
  /** The file that the command line tool installs. */
  readonly bundle: object;
  readonly steps: readonly GeneratedStep[];
  /** What it will cost, in cents. */
  readonly amount: number;
}

/** What the flow of direct acceptance tells the citizen. */
const NOTICES = ['accepted', 'payment-request', 'payment-received', 'payment-reminder'] as const;

function mail(key: string): object {
  return {
    kind: 'mail',
    title: text(`Avviso ${key} per {code}`),
    body: text(`La pratica {code} ha una novità: ${key}.`),
  };
}

interface Question {
  readonly field: object;
  readonly answer: Answer;
}

const WORDS = [
  'Classe',
  'Turno',
  'Sede',
  'Percorso',
  'Gruppo',
  'Orario',
  'Materia',
  'Sezione',
  'Fermata',
  'Corso',
] as const;
const PLACES = ['Nord', 'Sud', 'Est', 'Ovest', 'Centro', 'Collina', 'Lago'] as const;

/** A service of the archetype "Servizi a pagamento" made of nothing but data: the same seed makes the same service. */
export function generateService(seed: number): GeneratedService {
  const random = createRandom(seed);
  const steps = ['Chi partecipa', 'Che cosa scegli'].map((title, index) =>
    generateStep(random, title, index),
  );
  const times = 1 + random.below(5);
  const price = 100 * (5 + random.below(40));
  const count = { label: 'Quante volte alla settimana', text: `${times}` };
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A service needs a step');
  const weekly = {
    id: 'g-times',
    key: 'times',
    type: 'integer',
    label: text(count.label),
    required: true,
    settings: { min: 1, max: 7 },
  };
  const slug = `servizio-generato-${seed}`;
  const title = `Servizio generato ${seed}`;
  return {
    slug,
    title,
    codePrefix: 'GEN',
    amount: times * price,
    steps: steps.map(({ step, answers }) => ({
      title: step.title.it,
      answers: step === last.step ? [...answers, { kind: 'write', ...count }] : answers,
    })),
    bundle: {
      service: {
        slug,
        codePrefix: 'GEN',
        archetype: 'servizi-a-pagamento',
        category: 'educazione-e-formazione',
        topics: ['Istruzione'],
        title: text(title),
        shortDescription: text('Un servizio fatto di soli dati.'),
        maximumDays: 15,
        silence: 'none',
        competitive: false,
        related: [],
        sheet: {
          forWhom: text('Chi vuole partecipare.'),
          description: text('Un servizio generato dalla prova.'),
          howTo: text('Fai la richiesta online.'),
          needed: { intro: text('Prepara:'), items: [text('SPID o CIE')] },
          outcome: text('Un posto.'),
          times: { text: text('La risposta è immediata.'), phases: [] },
          costs: text('Una quota per ogni volta alla settimana.'),
          conditions: null,
        },
      },
      form: {
        version: 2,
        languages: ['it'],
        steps: steps.map(({ step }) =>
          step === last.step
            ? {
                ...step,
                sections: step.sections.map((section, at) =>
                  at === 0 ? { ...section, fields: [...section.fields, weekly] } : section,
                ),
              }
            : step,
        ),
      },
      configuration: {
        fees: {
          dueDays: 30,
          lines: [
            {
              key: 'fee',
              description: text('Quota di partecipazione'),
              taxonomy: '9/0101002IM/',
              amount: { '*': [{ var: 'times' }, { money: price }] },
            },
          ],
        },
        stampDuty: { onInstance: 0, modes: [], exemptions: [] },
        tables: {},
        privacy: {
          version: '1',
          notice: text('Usiamo i dati per questo servizio.'),
          legalBasis: text('Compito di interesse pubblico'),
        },
        templates: Object.fromEntries(NOTICES.map((key) => [key, mail(key)])),
        derived: [],
      },
      workflow: 'direct-acceptance',
    },
  };
}

function generateStep(random: Random, title: string, index: number) {
  const questions = Array.from({ length: 4 + random.below(4) }, (_, at) =>
    generateQuestion(random, `${index}${at}`),
  );
  const agreement = `Confermo i dati del passo ${index + 1}`;
  const declaration = {
    id: `g-declaration-${index}`,
    key: `declaration${index}`,
    type: 'declaration',
    label: text('Dichiarazione'),
    required: true,
    settings: { article: '46-47', text: text(agreement) },
  };
  return {
    step: {
      id: `g-step-${index}`,
      key: `passo-${index + 1}`,
      title: text(title),
      sections: [
        {
          id: `g-section-${index}`,
          key: `section${index}`,
          title: text(`${title}: le domande`),
          fields: questions.map(({ field }) => field),
        },
        { id: `g-final-${index}`, key: `final${index}`, title: text('Dichiarazioni'), fields: [declaration] },
      ],
    },
    answers: [...questions.map(({ answer }) => answer), { kind: 'agree', words: agreement } as const],
  };
}

function generateQuestion(random: Random, name: string): Question {
  const label = `${random.pick(WORDS)} ${name}`;
  const base = { id: `g-field-${name}`, key: `field${name}`, label: text(label), required: true };
  const makers: readonly (() => Question)[] = [
    () => ({
      field: { ...base, type: 'text', settings: { maxLength: 60 } },
      answer: { kind: 'write', label, text: `Risposta ${random.below(1000)}` },
    }),
    () => ({
      field: { ...base, type: 'paragraph', settings: { rows: 3, maxLength: 400 } },
      answer: { kind: 'write', label, text: `Una frase più lunga, numero ${random.below(1000)}.` },
    }),
    () => ({
      field: { ...base, type: 'integer', settings: { min: 0, max: 500 } },
      answer: { kind: 'write', label, text: `${random.below(500)}` },
    }),
    () => ({
      field: { ...base, type: 'yes-no', settings: {} },
      answer: { kind: 'choose', label, option: random.below(2) === 0 ? 'Sì' : 'No' },
    }),
    () => ({
      field: { ...base, type: 'date', settings: { minDays: null, maxDays: null } },
      answer: { kind: 'date', label, day: `2015-0${1 + random.below(9)}-1${random.below(10)}` },
    }),
    () => choice(random, base, label),
  ];
  return random.pick(makers)();
}

/** Few options are radio buttons, more a list. */
function choice(random: Random, base: object, label: string): Question {
  const options = PLACES.slice(0, 3 + random.below(5));
  const option = random.pick(options);
  return {
    field: {
      ...base,
      type: 'choice',
      settings: {
        options: options.map((each) => ({ _id: each, value: each.toLowerCase(), label: text(each) })),
      },
    },
    answer: { kind: options.length > 5 ? 'select' : 'choose', label, option },
  };
}

function text(it: string): { readonly it: string; readonly en: string } {
  return { it, en: it };
}
