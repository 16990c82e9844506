import {
  compileFormWith,
  isJsonObject,
  readPath,
  writePath,
  type AnswerChange,
  type Answers,
  type CompiledForm,
  type FieldRegistry,
  type IsoDate,
  type Json,
  type LogicType,
  type Path,
  type Provenance,
  type ReleaseContent,
} from '@istanze/shared';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import type { DraftPartsFragment, SaveDraftMutation } from '../../graphql/generated/graphql';
import { parseProvenance } from '../release-content';
import { findUnsaved, joinConflicts, takeOver, type OpenConflict } from './answer-merge';
import { createDraftQueue, type DraftQueue, type SaveStatus, type SendOutcome } from './draft-queue';
import type { Keepsake } from './keepsake';

export type SaveResult = SaveDraftMutation['saveDraft'];

/** What the screens of a draft show beside its fields. */
export interface DraftView {
  readonly draft: DraftPartsFragment;
  readonly provenance: Readonly<Record<Path, Provenance>>;
  readonly status: SaveStatus;
  readonly conflicts: readonly OpenConflict[];
  /** Why the server refused the last save. */
  readonly refusals: readonly SaveRefusal[];
}

/** A sentence for the person, or the key of a reason. */
export interface SaveRefusal {
  readonly kind: 'message' | 'reason';
  readonly text: string;
}

export interface DraftSession {
  /** What this device keeps of the draft until it is saved. */
  readonly keepsake: Keepsake;
  readonly form: CompiledForm;
  readonly store: AnswerStore;
  view(): DraftView;
  subscribe(listener: () => void): () => void;
  /** Saves now, naming the screen the person goes to. */
  save(step?: string): Promise<SaveStatus>;
  resolve(path: Path, choice: 'mine' | 'theirs'): void;
  /** Takes a newer state of the draft from the server. */
  adopt(draft: DraftPartsFragment): void;
  /** True while something typed is not on the server. */
  waits(): boolean;
  wake(): void;
  stop(): void;
}

export interface SessionSettings {
  readonly draft: DraftPartsFragment;
  readonly content: ReleaseContent;
  /** The field types of its form. */
  readonly registry: FieldRegistry;
  readonly today: IsoDate;
  readonly keepsake: Keepsake;
  /** Changes that an earlier visit left in the journal. */
  readonly left: readonly AnswerChange[];
  /** Sends to the server; rejects without a network. */
  send(changes: readonly AnswerChange[], step: string | undefined): Promise<SaveResult>;
  isSessionLost(error: unknown): boolean;
  now(): string;
  /** The municipality moved the draft to another release: what stands on screen is not its form any more. */
  onMoved(): void;
}

const SAVE_DELAY = 800;
const RETRY_DELAY = 5000;

/** One draft being filled in: the answers on screen, their way to the server, and what comes back from it. */
export function createDraftSession(settings: SessionSettings): DraftSession {
  const { content, registry, today, left, keepsake } = settings;
  const listeners = new Set<() => void>();
  const facts: Record<string, Json> = { ...toAnswers(settings.draft.derived) };
  const form = compileFormWith(registry, content.form, {
    tables: content.configuration.tables,
    facts: factTypes(content),
  });
  let known = toAnswers(settings.draft.answers);
  const provenance = parseProvenance(settings.draft.provenance);
  const store = createAnswerStore(form, left.reduce(applyChange, known), {
    today,
    facts,
    sourced: Object.fromEntries(Object.keys(provenance).map((path) => [path, readPath(known, path)])),
  });
  let view: DraftView = {
    draft: settings.draft,
    provenance,
    status: { kind: 'idle' },
    conflicts: [],
    refusals: [],
  };
  function show(change: Partial<DraftView>): void {
    view = { ...view, ...change };
    listeners.forEach((listener) => listener());
  }

  const queue: DraftQueue = createDraftQueue(
    {
      send,
      journal: keepsake.journal,
      delay: SAVE_DELAY,
      retryDelay: RETRY_DELAY,
      now: settings.now,
      onStatus: (status) => show({ status }),
    },
    left,
  );
  const forget = store.onChange((change) => {
    const conflict = view.conflicts.find(({ path }) => path === change.path);
    if (conflict === undefined) queue.record(change);
    else show({ conflicts: joinConflicts(view.conflicts, [{ ...conflict, mine: change.value }]) });
  });

  async function send(changes: readonly AnswerChange[], step: string | undefined): Promise<SendOutcome> {
    try {
      return receive(await settings.send(changes, step), changes);
    } catch (error) {
      return settings.isSessionLost(error) ? 'session-lost' : 'offline';
    }
  }
  function receive(result: SaveResult, sent: readonly AnswerChange[]): SendOutcome {
    switch (result.__typename) {
      case 'InstancePayload':
        adopt(result.instance, sent);
        show({ refusals: [] });
        return 'saved';
      case 'DraftConflict': {
        const found = result.conflicts.map(({ path, mine, theirs }) => ({
          path,
          mine: toJson(mine),
          theirs: toJson(theirs),
        }));
        show({ conflicts: joinConflicts(view.conflicts, found) });
        adopt(result.instance, sent);
        findUnsaved(sent, known, found).forEach((change) => queue.record(change));
        return 'saved';
      }
      case 'ValidationRefusal':
        show({ refusals: result.issues.map(({ message }) => ({ kind: 'message', text: message })) });
        return 'refused';
      case 'NotAllowed':
        show({ refusals: [{ kind: 'reason', text: result.reason }] });
        return 'refused';
    }
  }
  function adopt(draft: DraftPartsFragment, sent: readonly AnswerChange[] = []): void {
    const server = toAnswers(draft.answers);
    const ours = [...sent, ...queue.pending(), ...view.conflicts].map(({ path }) => path);
    const here = store.answers();
    const next = takeOver(here, known, server, ours);
    const moved = Object.entries(toAnswers(draft.derived)).some(([key, value]) => facts[key] !== value);
    Object.assign(facts, toAnswers(draft.derived));
    known = server;
    if (next !== here || moved) store.replace(next);
    show({ draft, provenance: parseProvenance(draft.provenance) });
    if (draft.releaseId !== settings.draft.releaseId) settings.onMoved();
  }

  return {
    keepsake,
    form,
    store,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: (step) => queue.flush(step),
    resolve(path, choice) {
      const conflict = view.conflicts.find((open) => open.path === path);
      if (conflict === undefined) return;
      show({ conflicts: view.conflicts.filter((open) => open !== conflict) });
      if (choice === 'theirs') store.replace(writePath(store.answers(), path, conflict.theirs));
      else queue.record({ path, base: conflict.theirs, value: conflict.mine });
    },
    adopt: (draft) => adopt(draft),
    waits: () => queue.pending().length > 0,
    wake: () => queue.wake(),
    stop() {
      forget();
      queue.stop();
    },
  };
}

function applyChange(answers: Answers, { path, value }: AnswerChange): Answers {
  return writePath(answers, path, value);
}

function factTypes(content: ReleaseContent): Readonly<Record<string, LogicType>> {
  return Object.fromEntries(content.configuration.derived.map(({ key }) => [key, { kind: 'any' } as const]));
}

export function toAnswers(value: unknown): Answers {
  return isJsonObject(value) ? value : {};
}

function toJson(value: unknown): Json {
  return isJson(value) ? value : null;
}

/** What came as JSON is JSON: only its absence is told apart. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}
