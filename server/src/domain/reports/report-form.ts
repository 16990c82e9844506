import { isJsonObject, type CompiledForm, type Json, type Text } from '@istanze/shared';

/** What a form must ask for its answers to be listed: none of it may be sensitive. */
const ASKED = { title: 'text', kind: 'choice', place: 'map-point', public: 'yes-no' } as const;

export interface ReportKind {
  readonly value: string;
  readonly label: Text;
}

/** The kinds of problem that a form offers; undefined when it is not one for reports that may be listed. */
export function findKinds(form: CompiledForm): readonly ReportKind[] | undefined {
  for (const [key, type] of Object.entries(ASKED)) {
    const asked = form.fields.find(({ definition }) => definition.key === key)?.definition;
    if (asked === undefined || asked.type !== type || asked.sensitive === true) return undefined;
  }
  const kind = form.fields.find(({ definition }) => definition.key === 'kind')?.definition;
  const options = kind?.settings?.['options'];
  return Array.isArray(options) ? options.flatMap(toKind) : [];
}

function toKind(option: Json): readonly ReportKind[] {
  if (!isJsonObject(option)) return [];
  const { value, label } = option;
  if (typeof value !== 'string' || !isJsonObject(label) || typeof label['it'] !== 'string') return [];
  const { it, en } = label;
  return [{ value, label: typeof en === 'string' ? { it, en } : { it } }];
}
