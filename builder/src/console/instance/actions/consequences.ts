import type { JsonObject, ReleaseContent, Template, Text } from '@istanze/shared';

/** What an outcome brings about, read from the release: named to the operator before it is confirmed. */
export interface Consequences {
  /** The state the instance moves to; undefined when it stays where it is. */
  readonly state: { readonly name: Text } | undefined;
  /** What reaches the citizen: communications, mails and documents made from templates. */
  readonly sent: readonly SentThing[];
}

export interface SentThing {
  readonly kind: Template['kind'];
  readonly title: Text;
  /** Seconds in which it can still be stopped. */
  readonly undoSeconds: number;
}

const NOTHING: Consequences = { state: undefined, sent: [] };

/** Consequences of an outcome, from the state's definition; an outcome the release does not know has none. */
export function consequencesOf(
  content: ReleaseContent,
  stateKey: string,
  activity: string,
  outcome: string,
): Consequences {
  const { states } = content.workflow;
  const chosen = states
    .find(({ key }) => key === stateKey)
    ?.activities.find(({ key }) => key === activity)
    ?.outcomes.find(({ key }) => key === outcome);
  if (chosen === undefined) return NOTHING;
  const target = states.find(({ key }) => key === chosen.to);
  const entered = target?.activities.flatMap(({ before }) => before) ?? [];
  const { templates } = content.configuration;
  const sent = [...chosen.after, ...entered].flatMap(({ settings }) => sentBy(settings, templates));
  return {
    state: target === undefined ? undefined : { name: target.name },
    sent,
  };
}

/** An action whose settings name a template of the service sends what that template makes. */
function sentBy(
  settings: JsonObject,
  templates: ReleaseContent['configuration']['templates'],
): readonly SentThing[] {
  const { template: key, undoSeconds } = settings;
  const template = typeof key === 'string' ? templates[key] : undefined;
  if (template === undefined) return [];
  const { kind, title } = template;
  return [{ kind, title, undoSeconds: typeof undoSeconds === 'number' ? undoSeconds : 0 }];
}
