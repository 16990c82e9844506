import { compileForm, type JsonObject } from '@istanze/shared';
import { buildForm, buildRelease } from '../../../../shared/conformance/build-release';
import { quoteOf } from './instance-quote';

const form = buildForm({
  fields: [
    { key: 'duration', type: 'text' },
    { key: 'stampMode', type: 'text', visibleWhen: 'duration == "temporary"' },
  ],
});
const content = buildRelease(form, {
  stampDuty: { onInstance: 1600, modeField: 'stampMode', modes: ['declared-serial'], exemptions: [] },
});
const release = { id: 'r', number: 1, content, form: compileForm(form) };

const dutyFor = (answers: JsonObject): number =>
  quoteOf({ answers, derived: {}, quote: null }, release, 'it', new Date('2026-06-01T08:00:00Z')).stampDuty;

describe('stamp duty of a request', () => {
  test('is due where the form asks how it is paid, answered or not', () => {
    expect(dutyFor({ duration: 'temporary' })).toBe(1600);
    expect(dutyFor({ duration: 'temporary', stampMode: 'later' })).toBe(1600);
  });

  test('is not due where the applicant is exempt or the form does not ask for it', () => {
    expect(dutyFor({ duration: 'temporary', stampMode: 'exempt' })).toBe(0);
    expect(dutyFor({ duration: 'permanent' })).toBe(0);
    expect(dutyFor({ duration: 'permanent', stampMode: 'later' })).toBe(0);
  });
});
