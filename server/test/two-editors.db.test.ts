import {
  addField,
  addSection,
  type FormCommand,
  type FormDefinition,
  isJsonObject,
  moveField,
  moveSection,
  parseForm,
  removeField,
  removeSection,
  updateField,
  updateSection,
  walkFields,
  walkSections,
} from '@istanze/shared';
import { createAutosave, type SaveOutcome } from '../../builder/src/document/autosave';
import { createFormDocument } from '../../builder/src/document/form-document';
import { createMerging } from '../../builder/src/document/merging';
import { createFormUseCases, type FormUseCases, getFormOfService } from '../src/domain/forms';
import { createFollowRenamedKeys } from '../src/domain/releases';
import type { RequestContext } from '../src/graphql/context';
import { aPermitService, aStaffViewer, itsDrafts } from './builders/a-permit-service';
import { oneBySeed } from './by-seed';
import { createInstanceWorld, type InstanceWorld } from './instance-world';

const EDITS = 200;
const RUNS = oneBySeed([1, 2, 3, 4]);
const PATIENCE_MS = 120_000;

type Chance = (below: number) => number;

/** The same numbers for the same seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Every word that an editor wrote is unlike all others, so that it can be found again wherever it went. */
function wordsIn(value: unknown): ReadonlySet<string> {
  return new Set(JSON.stringify(value).match(/word\d+/g) ?? []);
}

describe('two editors of one form', () => {
  let product: InstanceWorld;
  let forms: FormUseCases;

  beforeAll(async () => {
    product = await createInstanceWorld();
    forms = createFormUseCases({
      withTenant: product.world.withTenant,
      followRenamedKeys: createFollowRenamedKeys({ clock: product.world.clock }),
      issueInWords:
        () =>
        ({ code }) =>
          code,
    });
  });
  afterAll(() => product.close());

  async function aForm(): Promise<{ readonly id: string; readonly ctx: RequestContext }> {
    const { withTenant, tenant } = product.world;
    return withTenant(tenant.id, async (tx) => {
      const service = await aPermitService(tx);
      await itsDrafts(tx, service);
      const admin = await aStaffViewer(tx, service, 'admin');
      return { id: (await getFormOfService(tx, service.serviceId)).id, ctx: product.context(admin) };
    });
  }

  /** The designer's own store over the use case: what a browser does, without the screen. */
  async function openWindow(id: string, ctx: RequestContext) {
    const load = async () => {
      const { definition, version, updatedAt, updatedBy } = await forms.describeForm(ctx, id);
      return { definition, version, updatedAt: updatedAt.toISOString(), updatedBy };
    };
    const save = async (definition: FormDefinition, version: number): Promise<SaveOutcome> => {
      const json: unknown = JSON.parse(JSON.stringify(definition));
      if (!isJsonObject(json)) throw new Error('no form');
      const answer = await forms.saveForm(ctx, id, json, version);
      if ('form' in answer)
        return { kind: 'saved', version: answer.form.version, at: answer.form.updatedAt.toISOString() };
      return { kind: 'currentVersion' in answer ? 'conflict' : 'refused' };
    };
    const stored = await load();
    const document = createFormDocument(stored.definition);
    const merging = createMerging(document);
    const autosave = createAutosave({
      saved: stored.definition,
      version: stored.version,
      savedAt: stored.updatedAt,
      current: document.definition,
      isValid: (definition) => parseForm(definition).ok,
      isDecided: () => merging.pending().length === 0,
      save,
      load,
      receive: (base, theirs) => merging.receive(base, theirs.definition, theirs.updatedBy ?? undefined),
    });
    return { document, merging, autosave };
  }
  type Window = Awaited<ReturnType<typeof openWindow>>;

  async function work(seed: number) {
    const chance = chanceOf(seed);
    const { id, ctx } = await aForm();
    const windows = [await openWindow(id, ctx), await openWindow(id, ctx)] as const;
    const written = new Set<string>();
    /** Words that somebody who saw them took away, wrote over, or was asked about. */
    const answeredFor = new Set<string>();
    const counts = { edits: 0, conflicts: 0 };
    let fresh = 0;
    const word = (): string => `word${seed}0${(fresh += 1)}`;

    function act({ document }: Window, action: () => void): void {
      const before = wordsIn(document.definition());
      action();
      const after = wordsIn(document.definition());
      for (const one of before) if (!after.has(one)) answeredFor.add(one);
      for (const one of after) written.add(one);
    }
    function decideAll(window: Window): void {
      for (let [open] = window.merging.pending(); open !== undefined; [open] = window.merging.pending()) {
        const { conflict } = open;
        counts.conflicts += 1;
        for (const one of wordsIn(conflict)) answeredFor.add(one);
        act(window, () => window.merging.decide(conflict, chance(2) === 0 ? 'mine' : 'theirs'));
      }
    }
    async function save(window: Window): Promise<void> {
      await window.autosave.flush();
      decideAll(window);
    }
    async function settle(): Promise<void> {
      for (let turn = 0; turn < 20; turn += 1)
        for (const window of windows) {
          await window.autosave.hear();
          await save(window);
        }
    }
    while (counts.edits < EDITS) {
      const window = windows[chance(2)] ?? windows[0];
      const undoes = chance(12) === 0 && window.document.state().stack.past.length > 0;
      act(window, () => {
        if (undoes) window.document.undo();
        else
          counts.edits += window.document.run(randomEdit(window.document.definition(), chance, word)) ? 1 : 0;
      });
      const luck = chance(10);
      if (luck < 2) await save(window);
      if (luck === 2) await Promise.all(windows.map(save));
      if (luck === 3) await window.autosave.hear();
      decideAll(window);
    }
    await settle();
    for (const { autosave } of windows) autosave.stop();
    return { windows, counts, written, answeredFor, stored: await forms.describeForm(ctx, id) };
  }

  it.each(RUNS)(
    'given 200 random edits with saves in between (%i), then nothing is lost',
    async (seed) => {
      const { windows, counts, written, answeredFor, stored } = await work(seed);
      const kept = wordsIn(stored.definition);
      expect([...written].filter((one) => !kept.has(one) && !answeredFor.has(one))).toEqual([]);
      expect(counts.conflicts).toBeGreaterThan(0);
      for (const { document, autosave, merging } of windows) {
        expect(document.definition()).toEqual(stored.definition);
        expect([autosave.state().status, autosave.version(), merging.pending()]).toEqual([
          'saved',
          stored.version,
          [],
        ]);
      }
    },
    PATIENCE_MS,
  );
});

function randomEdit(form: FormDefinition, chance: Chance, word: () => string): FormCommand {
  const fields = [...walkFields(form)].map(({ field }) => field.id);
  const sections = [...walkSections(form)].map(({ section }) => section.id);
  const step = form.steps[chance(form.steps.length)]?.id ?? '';
  const [field = '', section = ''] = [fields[chance(fields.length)], sections[chance(sections.length)]];
  const text = word();
  switch (chance(12)) {
    case 0:
    case 1:
    case 2:
      return addField(section, chance(3), { id: text, key: text, type: 'text', label: { it: text } });
    case 3:
    case 4:
    case 5:
      return updateField(field, { label: { it: text } });
    case 6:
      return updateField(field, { help: { it: text } });
    case 7:
      return updateSection(section, { title: { it: text } });
    case 8:
      return moveField(field, section, chance(3));
    case 9:
      return removeField(field);
    case 10:
      return addSection(step, chance(2), { id: text, key: text, title: { it: text }, fields: [] });
    default:
      return chance(3) === 0 ? removeSection(section) : moveSection(section, step, chance(2));
  }
}
