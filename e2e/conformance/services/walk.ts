import type { Page } from '@playwright/test';
import { AnyForm } from '../../screens/any-form';
import { Confirmation } from '../../screens/confirmation';
import { Journey } from '../../screens/journey';
import { Login } from '../../screens/login';
import { Payment } from '../../screens/payment';
import { PersonalArea } from '../../screens/personal-area';
import { PortalFrame } from '../../screens/portal-frame';
import { ServiceSheet } from '../../screens/service-sheet';
import { Summary } from '../../screens/summary';
import { Api } from '../../support/api';
import { romeDayOf } from '../../support/dates';
import { wordsOf } from '../../support/fill-service';
import { at, textAt } from '../../support/json';
import { sampleOpenDraft } from '../../support/open-draft';
import type { Person } from '../../support/people';
import type { SampledForm } from '../../support/sampled-answers';
import type { StackAddresses } from '../../support/stack';
import { expect } from '../../support/test';
import { isAbout, type Simulators } from '../../support/simulators';
import { until } from '../../support/until';
import { type BookedOnTheWay, bookOnTheWay } from './book-on-the-way';
import { readScreen, type ScreenFacts } from './screen';

export interface Walk {
  readonly slug: string;
  readonly sheet: ScreenFacts;
  /** Every screen from the sheet to the personal area, in the order they were met. */
  readonly screens: readonly ScreenFacts[];
  /** Where the person stood right after the login. */
  readonly landing: string;
  /** The screens of data, and what stood in the draft when it was taken up again in a new session. */
  readonly drafts: readonly { readonly before: string; readonly after: string; readonly title: string }[];
  /** Every text that was given, and what the summary says. */
  readonly given: readonly string[];
  readonly summary: ScreenFacts;
  readonly confirmation: ScreenFacts;
  /** What the server says of the request after it was sent. */
  readonly instance: {
    readonly code: string;
    readonly registration: string;
    readonly finalDate: string;
    /** The day of the request, as Italy counts it. */
    readonly sentOn: string;
    readonly provenance: readonly string[];
  };
  readonly mails: readonly string[];
  readonly messages: string;
  readonly instancePage: ScreenFacts;
  /** The amount asked before the confirmation, and the words after it was paid; empty where nothing is asked then. */
  readonly payment: { readonly paid: boolean } | undefined;
  /** What a second request of the same service knows by itself of what was written in the first. */
  readonly reused: readonly string[];
  readonly foreignCookies: readonly string[];
  /** Booked from the first step of data; undefined where a service has none. */
  readonly booked: BookedOnTheWay | undefined;
  readonly person: Person;
}

type Visit = Omit<Scene, 'api'>;

interface Scene {
  readonly page: Page;
  /** The person's own, for what no page shows. */
  readonly api: Api;
  readonly stack: StackAddresses;
  readonly simulators: Simulators;
  readonly person: Person;
  readonly slug: string;
  readonly seed: number;
}

const INSTANCE = `query Sent($code: String!) { instance(code: $code) {
  provenance submittedAt registration { formatted } term { finalDate } } }`;

/** Uses a service as a person does, from its sheet to the personal area, and writes down what was met on the way. */
export async function walkService(visit: Visit): Promise<Walk> {
  const scene = { ...visit, api: await Api.forCitizen(visit.stack, visit.person.fiscalCode) };
  const { page, slug, person, simulators } = scene;
  const screens: ScreenFacts[] = [];
  const see = async (name: string): Promise<ScreenFacts> => {
    const facts = await readScreen(page, name);
    screens.push(facts);
    return facts;
  };
  await new ServiceSheet(page).visit(slug);
  const sheet = await see('sheet');
  await new ServiceSheet(page).request();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await see('access');
  await new Login(page).enterSpid(person);
  const journey = new Journey(page);
  await journey.begin();
  const code = journey.code();
  const landing = (await see('consent')).text + (await page.locator('.breadcrumb').innerText());
  await journey.acceptAll();
  const { form, paysFirst } = await sampleOpenDraft(scene.api, code, scene.seed);
  const drafts: Walk['drafts'][number][] = [];
  let booked: BookedOnTheWay | undefined = undefined;
  for (const [index, step] of form.steps.entries()) {
    await journey.expectScreen(step.title);
    await new AnyForm(page).fill(step.rows);
    await journey.expectSaved();
    await see(step.title);
    booked ??= await bookOnTheWay(page);
    drafts.push(await leaveAndReturn(scene, code, step.title, index));
    await journey.next();
  }
  await new Summary(page).expectShown();
  const summary = await see('summary');
  await new Summary(page).openTerms();
  await new Summary(page).confirm();
  const payment = paysFirst ? await pay(page, see) : undefined;
  if (payment !== undefined) await page.goto(`/pratiche/${code}/inviata`);
  await new Confirmation(page).expectSent(code);
  await new Confirmation(page).expectRegistered();
  const confirmation = await see('confirmation');
  const mails = await mailsAbout(simulators, person, code);
  await page.goto('/area-personale/messaggi');
  await expect(page.getByRole('main')).toContainText(code);
  const messages = (await see('messages')).text;
  await page.goto(`/pratiche/${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const instancePage = await see('instance');
  const cookies = await page.context().cookies();
  return {
    slug,
    sheet,
    screens,
    landing,
    drafts,
    given: form.steps.flatMap(({ rows }) => rows.flatMap(wordsOf)),
    summary,
    confirmation,
    instance: await readInstance(scene, code),
    mails,
    messages,
    instancePage,
    payment,
    reused: await requestAgain(scene, form),
    booked,
    person,
    foreignCookies: cookies.filter(({ domain }) => domain !== 'localhost').map(({ name }) => name),
  };
}

/** Saves, ends the session, comes back and takes the draft up: what the server held before and what the page shows after. */
async function leaveAndReturn(
  scene: Scene,
  code: string,
  title: string,
  index: number,
): Promise<Walk['drafts'][number]> {
  const { page } = scene;
  const before = await draftOf(scene, code);
  await new Journey(page).saveForLater();
  await new PortalFrame(page).logout();
  await page.goto('/accedi?returnTo=/area-personale/attivita');
  await new Login(page).enterSpid(scene.person);
  await new PersonalArea(page).resume(code);
  await new Journey(page).expectScreen(title);
  const after = await draftOf(scene, code);
  return { before, after, title: `${index + 1}. ${title}` };
}

async function draftOf({ api }: Scene, code: string): Promise<string> {
  const answer = await api.ask('query Draft($code: String!) { instance(code: $code) { answers step } }', {
    code,
  });
  return JSON.stringify(at(answer, 'instance'));
}

async function pay(page: Page, see: (name: string) => Promise<ScreenFacts>): Promise<{ paid: boolean }> {
  const payment = new Payment(page);
  await payment.expectOffered();
  await see('payment');
  await payment.start();
  await payment.settle('Paga');
  await payment.expectPaid();
  return { paid: true };
}

async function mailsAbout(simulators: Simulators, person: Person, code: string): Promise<readonly string[]> {
  return until(`a mail about ${code}`, async () => {
    const mails = (await simulators.mailTo(person.email)).filter((mail) => isAbout(mail, code));
    return mails.length === 0 ? undefined : mails.map(({ subject }) => subject);
  });
}

async function readInstance({ api }: Scene, code: string): Promise<Walk['instance']> {
  const instance = at(await api.ask(INSTANCE, { code }), 'instance');
  const provenance: unknown = at(instance, 'provenance');
  return {
    code,
    registration: textAt(instance, 'registration.formatted'),
    finalDate: textAt(instance, 'term.finalDate'),
    sentOn: romeDayOf(new Date(textAt(instance, 'submittedAt'))),
    provenance: typeof provenance === 'object' && provenance !== null ? Object.keys(provenance) : [],
  };
}

/** Opens the service once more, and looks which of the lines that were written stand there already. */
async function requestAgain(scene: Scene, form: SampledForm): Promise<readonly string[]> {
  const { page, slug } = scene;
  await new ServiceSheet(page).visit(slug);
  await new ServiceSheet(page).request();
  const journey = new Journey(page);
  await journey.begin();
  const draft = await draftOf(scene, journey.code());
  const texts = form.steps.flatMap(({ rows }) =>
    rows.filter(({ calculated }) => !calculated).map(({ value }) => JSON.stringify(value) ?? ''),
  );
  return texts.filter((text) => text.length > 4 && draft.includes(text));
}
