import {
  canAssign,
  canConfigure,
  canEditDraft,
  canRetryAction,
  canSeeInstance,
  canSendMessage,
  findActor,
  type AccessViewer,
} from '.';

const sent = { citizenId: 'c1', officeId: 'o1', category: 'waiting-office' } as const;
const draft = { ...sent, category: 'draft' } as const;
const staff = (role: 'operator' | 'manager' | 'admin', officeId = 'o1'): AccessViewer => ({
  kind: 'staff',
  id: `${role}-${officeId}`,
  roles: [{ officeId, role }],
});
const owner: AccessViewer = { kind: 'citizen', id: 'c1' };
const stranger: AccessViewer = { kind: 'citizen', id: 'c2' };

describe('who may do what', () => {
  test.each([
    ['nobody', null, [false, false, false, false, false, false]],
    ['the applicant', owner, [true, true, true, false, false, false]],
    ['another citizen', stranger, [false, false, false, false, false, false]],
    ['an operator of the office', staff('operator'), [true, false, true, false, true, false]],
    ['a manager of the office', staff('manager'), [true, false, true, true, true, false]],
    ['an operator of another office', staff('operator', 'o2'), [false, false, false, false, false, false]],
    ['a manager of another office', staff('manager', 'o2'), [false, false, false, false, false, false]],
    ['an administrator', staff('admin'), [false, false, false, false, false, true]],
  ] as const)('%s', (_name, viewer, [see, edit, write, assign, retry, configure]) => {
    expect(canSeeInstance(viewer, sent)).toBe(see);
    expect(canEditDraft(viewer, draft)).toBe(edit);
    expect(canSendMessage(viewer, sent)).toBe(write);
    expect(canAssign(viewer, sent)).toBe(assign);
    expect(canRetryAction(viewer, sent)).toBe(retry);
    expect(canConfigure(viewer)).toBe(configure);
  });

  test('who represents the applicant does what they could, as long as the representation lives', () => {
    const representation = { representativeId: 'c2', live: true };
    const [acted, ended] = [true, false].map((live) => ({
      ...sent,
      representation: { ...representation, live },
    }));
    expect(acted && canSeeInstance(stranger, acted) && canSendMessage(stranger, acted)).toBe(true);
    expect(acted && findActor(stranger, acted)).toEqual({ kind: 'citizen', id: 'c2', representing: true });
    expect(acted && findActor(owner, acted)).toEqual({ kind: 'citizen', id: 'c1' });
    expect(ended && canSeeInstance(stranger, ended)).toBe(false);
    expect(ended && canSeeInstance(owner, ended)).toBe(true);
    const compiled = { ...draft, representation };
    expect([canEditDraft(stranger, compiled), canEditDraft(owner, compiled)]).toEqual([true, false]);
  });

  test('a draft is its applicant’s alone', () => {
    expect(canSeeInstance(owner, draft)).toBe(true);
    expect(canSeeInstance(staff('manager'), draft)).toBe(false);
    expect(canEditDraft(owner, sent)).toBe(false);
  });

  test('a member of staff acts with the roles of that office only', () => {
    const viewer: AccessViewer = {
      kind: 'staff',
      id: 's',
      roles: [
        { officeId: 'o1', role: 'operator' },
        { officeId: 'o2', role: 'manager' },
      ],
    };
    expect(findActor(viewer, sent)).toEqual({
      kind: 'staff',
      id: 's',
      roles: ['operator'],
      offices: [
        { officeId: 'o1', roles: ['operator'] },
        { officeId: 'o2', roles: ['manager'] },
      ],
    });
    expect(findActor(staff('admin'), sent)).toBeUndefined();
    expect(findActor(stranger, sent)).toBeUndefined();
  });
});
