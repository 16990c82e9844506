import { fields, type AnswerChange, type ReleaseContent } from '@istanze/shared';
import type { DraftPartsFragment } from '../../graphql/generated/graphql';
import { createDraftSession, type SaveResult } from './draft-session';
import { NO_JOURNAL } from './journal';

const text = (key: string) => ({ id: `f-${key}`, key, type: 'text', label: { it: key } });
const content: ReleaseContent = {
  version: 1,
  service: {
    id: 's',
    slug: 'x',
    codePrefix: 'XX',
    title: { it: 'X' },
    officeId: 'o',
    officeName: 'O',
    caseOfficer: 'A',
    substitutePower: 'B',
    maximumDays: 30,
    silence: 'none',
    competitive: false,
    relatedSlugs: [],
  },
  archetype: { key: 'a', name: { it: 'A' } },
  journey: [],
  form: {
    version: 2,
    languages: ['it'],
    steps: [
      {
        id: 's1',
        key: 's1',
        title: { it: 'S' },
        sections: [
          { id: 'c1', key: 'c1', title: { it: 'C' }, fields: [text('name'), text('street'), text('email')] },
        ],
      },
    ],
  },
  workflow: { version: 1, initial: 'x', states: [] },
  configuration: {
    fees: { lines: [], dueDays: 30 },
    stampDuty: { onInstance: 0, modes: [], exemptions: [] },
    tables: {},
    privacy: { version: '1', notice: { it: 'x' }, legalBasis: { it: 'x' } },
    templates: {},
    derived: [],
  },
};

function draft(answers: Readonly<Record<string, string>>, version = 1): DraftPartsFragment {
  return {
    id: 'i',
    code: 'X-1',
    version,
    step: 'data',
    releaseId: 'r',
    category: 'DRAFT',
    formChange: null,
    answers,
    provenance: {},
    derived: {},
    updatedAt: '2026-11-23T09:00:00.000Z',
    expiresAt: null,
    submittedAt: null,
    service: { slug: 'x', title: { it: 'X' } },
    office: { id: 'o', name: 'O' },
    applicant: { name: 'M', fiscalCode: 'X', email: null },
    representative: null,
    keepData: null,
    attachments: [],
    quote: { lines: [], total: 0, stampDuty: 0, complete: true },
  };
}

/** Saves answered one after the other by the given results; a string is an error thrown by the transport. */
function world(
  answers: Readonly<Record<string, string>>,
  results: readonly (SaveResult | string)[],
  left: readonly AnswerChange[] = [],
) {
  const sent: (readonly AnswerChange[])[] = [];
  const moved: string[] = [];
  const session = createDraftSession({
    draft: draft(answers),
    content,
    registry: fields,
    today: '2026-11-23',
    keepsake: { journal: NO_JOURNAL, files: undefined },
    left,
    send: (changes) => {
      const result = results[sent.length];
      sent.push(changes);
      return typeof result === 'string' || result === undefined
        ? Promise.reject(new Error(result ?? 'offline'))
        : Promise.resolve(result);
    },
    isSessionLost: (error) => error instanceof Error && error.message === 'session',
    now: () => '2026-11-23T09:42:00.000Z',
    onMoved: () => void moved.push('moved'),
  });
  return { session, sent, moved };
}

const saved = (answers: Readonly<Record<string, string>>): SaveResult => ({
  __typename: 'InstancePayload',
  instance: draft(answers, 2),
});

describe('createDraftSession', () => {
  it('saves a change by path and base', async () => {
    const { session, sent } = world({ name: 'Maria' }, [saved({ name: 'Mario' })]);
    session.store.set('name', 'Mario');
    expect((await session.save()).kind).toBe('saved');
    expect(sent).toEqual([[{ path: 'name', base: 'Maria', value: 'Mario' }]]);
    expect(session.view().draft.version).toBe(2);
    session.stop();
  });

  it('takes over in silence what another tab saved elsewhere', async () => {
    const { session } = world({ name: 'Maria' }, [saved({ name: 'Mario', email: 'm@example.org' })]);
    session.store.set('name', 'Mario');
    await session.save();
    expect(session.store.get('email')).toBe('m@example.org');
    expect(session.view().conflicts).toEqual([]);
    session.stop();
  });

  it('shows both values of a conflict, keeps mine on screen and sends it over theirs when it is chosen', async () => {
    const conflict: SaveResult = {
      __typename: 'DraftConflict',
      conflicts: [{ path: 'name', base: 'Maria', mine: 'Mario', theirs: 'Marta' }],
      instance: draft({ name: 'Marta' }, 2),
    };
    const { session, sent } = world({ name: 'Maria' }, [conflict, saved({ name: 'Mario' })]);
    session.store.set('name', 'Mario');
    await session.save();
    expect(session.view().conflicts).toEqual([{ path: 'name', mine: 'Mario', theirs: 'Marta' }]);
    expect(session.store.get('name')).toBe('Mario');
    session.resolve('name', 'mine');
    await session.save();
    expect(sent[1]).toEqual([{ path: 'name', base: 'Marta', value: 'Mario' }]);
    expect(session.view().conflicts).toEqual([]);
    session.stop();
  });

  it('takes the other value when theirs is chosen, without sending anything', async () => {
    const conflict: SaveResult = {
      __typename: 'DraftConflict',
      conflicts: [{ path: 'name', base: 'Maria', mine: 'Mario', theirs: 'Marta' }],
      instance: draft({ name: 'Marta' }, 2),
    };
    const { session, sent } = world({ name: 'Maria' }, [conflict]);
    session.store.set('name', 'Mario');
    await session.save();
    session.resolve('name', 'theirs');
    await session.save();
    expect(session.store.get('name')).toBe('Marta');
    expect(sent).toHaveLength(1);
    session.stop();
  });

  it('tells when the draft came back on another release of the form, and not otherwise', async () => {
    const onNewForm: SaveResult = {
      __typename: 'InstancePayload',
      instance: { ...draft({ name: 'Mara' }, 3), releaseId: 'r2' },
    };
    const { session, moved } = world({ name: 'Maria' }, [saved({ name: 'Mario' }), onNewForm]);
    session.store.set('name', 'Mario');
    await session.save();
    expect(moved).toEqual([]);
    session.store.set('name', 'Mara');
    await session.save();
    expect(moved).toEqual(['moved']);
    session.stop();
  });

  it('says that the session is lost and keeps what was typed', async () => {
    const { session } = world({ name: 'Maria' }, ['session']);
    session.store.set('name', 'Mario');
    expect((await session.save()).kind).toBe('session-lost');
    expect(session.store.get('name')).toBe('Mario');
    session.stop();
  });

  it('shows and sends what an earlier visit could not send', async () => {
    const left = [{ path: 'street', base: null, value: 'Via Roma' }];
    const { session, sent } = world({ name: 'Maria' }, [saved({ name: 'Maria', street: 'Via Roma' })], left);
    expect(session.store.get('street')).toBe('Via Roma');
    await session.save();
    expect(sent).toEqual([left]);
    session.stop();
  });
});
