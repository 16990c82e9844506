import {
  type Answers,
  compileForm,
  type CompiledForm,
  evaluateForm,
  type FormDefinition,
  isJsonObject,
  type Json,
  readPath,
  romeDate,
  validateForm,
  valuesOf,
} from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  itsDrafts,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import {
  aRandomForm,
  editAtRandom,
  type Random,
  randomAnswers,
  randomFrom,
  randomItems,
} from '../../../test/builders/random-forms';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { OpenDraft } from '../../ports/inside/open-drafts';
import { type DraftChoice, type DraftRehearsal, ReleasePayload } from './publication.types';

const DRAFTS = 50;
/** As many as one person may have open. */
const DRAFTS_EACH = 20;
const ROUNDS = 3;
/** Number of the release that the drafts begin with: the builder publishes one before. */
const FIRST = 2;

/** What became of one draft, in labels: as told beforehand, and as seen by looking. */
interface Told {
  readonly lost: readonly string[];
  readonly invalid: readonly string[];
  readonly asked: readonly string[];
}

describe('drafts that move to a new release', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  const owners = new Map<string, CitizenViewer>();
  let admin: StaffViewer;
  const random = randomFrom(20261123);
  let form: FormDefinition;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    form = aRandomForm(random);
    await world.withTenant(world.tenant.id, async (tx) => {
      service = await aPermitService(tx);
      admin = await aStaffViewer(tx, service, 'admin');
    });
    await publish(form, 'STAY');
    for (let draft = 0; draft < DRAFTS; draft += 1) await fillIn(draft, random);
  });
  afterAll(() => product.close());

  const within = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);

  async function publish(definition: FormDefinition, drafts: DraftChoice): Promise<void> {
    await within((tx) => itsDrafts(tx, service, definition));
    const answer = await product.publications.publishService(product.context(admin), {
      id: service.serviceId,
      note: '',
      drafts,
      of: null,
      restore: false,
      despiteTests: null,
      mark: null,
    });
    expect(answer).toBeInstanceOf(ReleasePayload);
    await product.runJobs();
  }

  async function fillIn(draft: number, chance: Random): Promise<void> {
    if (draft % DRAFTS_EACH === 0) citizen = await within((tx) => aCitizenViewer(tx));
    const started = await product.instances.useCases.start(product.context(citizen), {
      serviceSlug: service.slug,
      idempotencyKey: `draft-${draft}`,
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    const changes = [...randomAnswers(chance, form), ['many', randomItems(chance, form)] as const];
    owners.set(started.instance.code, citizen);
    await save(started.instance.code, changes);
  }

  const ownerOf = (code: string) => product.context(owners.get(code) ?? null);

  function save(code: string, changes: readonly (readonly [string, Json])[], base: Json = null) {
    return product.instances.useCases.saveDraft(ownerOf(code), {
      code,
      step: 'step',
      changes: changes.map(([path, value]) => ({ path, base, value })),
    });
  }

  const openDrafts = (): Promise<readonly OpenDraft[]> =>
    within((tx) =>
      product.storage.openDrafts.page(tx, service.serviceId, { after: null, first: 1000, lock: false }),
    );

  async function rehearse(): Promise<ReadonlyMap<string, Told>> {
    const found: DraftRehearsal[] = [];
    let after: string | null = null;
    do {
      const page = await product.publications.rehearse(
        product.context(admin),
        { id: service.serviceId, of: null },
        { after, first: 20 },
      );
      found.push(...page.drafts);
      after = page.next;
    } while (after !== null);
    return new Map(found.map(({ code, ...told }) => [code, inWords(told)]));
  }

  /** Compares what stood in a draft with what stands in it, without knowing how it got there. */
  function look(before: FormDefinition, after: FormDefinition, was: Answers, is: Answers): Told {
    const today = romeDate(product.world.clock.now().toISOString());
    const [from, to] = [compileForm(before), compileForm(after)];
    const [seen, seeing] = [evaluateForm(from, was, { today }), evaluateForm(to, is, { today })];
    const wrongBefore = wrongPaths(from, was, today);
    const wrong = wrongPaths(to, is, today).filter((path) => !wrongBefore.includes(path));
    const pathsOf = (compiled: CompiledForm, answers: Answers, id: string): readonly string[] => {
      const field = compiled.byId.get(id);
      return field?.kind === 'field' ? placesOf(field.pattern, answers) : [];
    };
    const shows = (compiled: CompiledForm, state: typeof seen, id: string): readonly string[] =>
      pathsOf(compiled, state.answers, id).filter((path) => !state.hidden.has(path));
    const isInvalid = (id: string): boolean =>
      pathsOf(to, is, id).some((path) => wrong.includes(path) && readPath(is, path) !== null);
    return inWords({
      lost: from.fields
        .filter(({ definition }) => !isInvalid(definition.id))
        .filter((field) =>
          valuesOf(field, seen.visible).some(
            ({ path }) => !to.byId.has(field.definition.id) || readPath(seeing.visible, path) === null,
          ),
        )
        .map(({ definition }) => definition.label),
      invalid: to.fields
        .filter(({ definition }) => isInvalid(definition.id))
        .map(({ definition }) => definition.label),
      asked: to.fields
        .filter(({ definition }) => shows(from, seen, definition.id).length === 0)
        .filter(({ definition }) =>
          shows(to, seeing, definition.id).some((path) => readPath(is, path) === null),
        )
        .map(({ definition }) => definition.label),
    });
  }

  test('edited at random again and again: what was told of each draft is what became of it, and none breaks', async () => {
    let concerned = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const edited = editAtRandom(random, form, round);
      await within((tx) => itsDrafts(tx, service, edited));
      const before = new Map((await openDrafts()).map((draft) => [draft.code, draft]));
      const told = await rehearse();
      expect(told.size).toBe(DRAFTS);
      await publish(edited, 'MOVE');
      for (const draft of await openDrafts()) {
        const earlier = before.get(draft.code);
        if (earlier === undefined) throw new Error(`Draft ${draft.code} came from nowhere`);
        expect(draft.releaseId).not.toBe(earlier.releaseId);
        const seen = look(form, edited, earlier.answers, draft.answers);
        expect([draft.code, told.get(draft.code)]).toEqual([draft.code, seen]);
        if (seen.lost.length + seen.invalid.length > 0) concerned += 1;
      }
      await everyDraftWorks(edited, round);
      form = edited;
    }
    expect(concerned).toBeGreaterThan(DRAFTS / 2);
    expect(concerned).toBeLessThan(DRAFTS * ROUNDS);
  }, 120_000);

  async function everyDraftWorks(edited: FormDefinition, round: number): Promise<void> {
    const compiled = compileForm(edited);
    for (const { code, answers } of await openDrafts()) {
      const shown = await product.instances.useCases.read(ownerOf(code), code);
      expect(shown).toMatchObject({ category: 'draft', answers });
      expect(validateForm(compiled, answers, { today: '2026-11-23' }).dropped).not.toContainEqual(
        expect.objectContaining({ reason: 'unknown' }),
      );
      const saved = await save(code, [['flag0', null]], readPath(answers, 'flag0'));
      expect(saved).toMatchObject({ instance: { code, formChange: { to: FIRST + 1 + round } } });
      expect(
        'instance' in saved ? readPath(toAnswers(saved.instance.answers), 'flag0') : 'refused',
      ).toBeNull();
      const restored = await save(code, [['flag0', readPath(answers, 'flag0')]]);
      expect(restored).toMatchObject({ instance: { answers } });
    }
  }
});

function inWords(told: { readonly [part in keyof Told]: readonly { readonly it: string }[] }): Told {
  const words = (texts: readonly { readonly it: string }[]) => texts.map(({ it }) => it);
  return { lost: words(told.lost), invalid: words(told.invalid), asked: words(told.asked) };
}

function toAnswers(json: Json): Answers {
  return isJsonObject(json) ? json : {};
}

function wrongPaths(form: CompiledForm, answers: Answers, today: string): readonly string[] {
  return validateForm(form, answers, { today }).issues.map(({ path }) => path);
}

/** `many.m1` stands in every item of `many`. */
function placesOf(pattern: string, answers: Answers): readonly string[] {
  const [key = '', inner] = pattern.split('.');
  if (inner === undefined) return [key];
  const items = answers[key];
  return Array.isArray(items)
    ? items.map((item: Json) => `${key}.${readPath({ item }, 'item._id') ?? ''}.${inner}`)
    : [];
}
