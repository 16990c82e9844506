import { isJsonObject } from '@istanze/shared';
import { createFeed, type Feed, type Listen } from './feed';

/** The draft of a form was replaced. */
export interface FormSaved {
  readonly tenantId: string;
  readonly formId: string;
  readonly version: number;
}

/** What is saved of forms, from every process that serves the municipality. */
export function createFormFeed(listen: Listen): Promise<Feed<FormSaved>> {
  return createFeed(listen, 'form_saved', parseSaved);
}

function parseSaved(payload: string): FormSaved | undefined {
  const json: unknown = JSON.parse(payload);
  if (!isJsonObject(json)) return undefined;
  const { tenantId, formId, version } = json;
  return { tenantId: String(tenantId), formId: String(formId), version: Number(version) };
}
