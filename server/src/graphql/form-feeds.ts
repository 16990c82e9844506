import { isJsonObject } from '@istanze/shared';
import { createFeed, type Feed, type Listen } from './feed';

/** The draft of a form was replaced. */
export interface FormSaved {
  readonly tenantId: string;
  readonly formId: string;
  readonly version: number;
}

/** Who has a form open, in which window, at which part of it; said again every few seconds. */
export interface FormSeat {
  readonly tenantId: string;
  readonly formId: string;
  /** The window, by a name it gave itself. */
  readonly seat: string;
  readonly name: string;
  /** Id of the step, section or field that is chosen. */
  readonly node: string | null;
  /** False for who closed the form. */
  readonly here: boolean;
}

export interface FormFeeds {
  readonly saved: Feed<FormSaved>;
  readonly seats: Feed<FormSeat>;
}

/** Who edits forms and what they save, from every process that serves the municipality. */
export async function createFormFeeds(listen: Listen): Promise<FormFeeds> {
  const saved = await createFeed(listen, 'form_saved', parseSaved);
  return { saved, seats: await createFeed(listen, 'form_seat', parseSeat) };
}

function parseSaved(payload: string): FormSaved | undefined {
  const json: unknown = JSON.parse(payload);
  if (!isJsonObject(json)) return undefined;
  const { tenantId, formId, version } = json;
  return { tenantId: String(tenantId), formId: String(formId), version: Number(version) };
}

function parseSeat(payload: string): FormSeat | undefined {
  const json: unknown = JSON.parse(payload);
  if (!isJsonObject(json)) return undefined;
  const { tenantId, formId, seat, name, node, here } = json;
  return {
    tenantId: String(tenantId),
    formId: String(formId),
    seat: String(seat),
    name: String(name),
    node: typeof node === 'string' ? node : null,
    here: here === true,
  };
}
