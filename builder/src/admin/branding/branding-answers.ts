import { isJsonObject, parseBranding, type Answers, type Json, type JsonObject } from '@istanze/shared';
import { filled, itemsOf, textOf } from '../configuration/answers';
import { BRANDING_LISTS, BRANDING_TEXTS, brandingKey } from './branding-key';

export interface Look {
  readonly name: string;
  readonly branding: JsonObject;
}

/** The look of a municipality as the form takes it. */
export function brandingAnswers({ name, branding: given }: Look): Answers {
  const branding = asJson(parseBranding(given));
  const region = branding['region'];
  return {
    ...filled({
      name,
      ...Object.fromEntries(BRANDING_TEXTS.map((path) => [brandingKey(path), textOf(at(branding, path))])),
      regionName: isJsonObject(region) ? textOf(region['name']) : '',
      regionUrl: isJsonObject(region) ? textOf(region['url']) : '',
    }),
    europeanUnion: branding['europeanUnion'] !== false,
    ...Object.fromEntries(
      BRANDING_LISTS.map(({ section, path }) => [
        section,
        itemsOf(at(branding, path)).map((link, index) => ({ _id: `${section}-${index}`, ...link })),
      ]),
    ),
  };
}

/** What the form was filled in with as a look, beside the colour and the coat of arms that were chosen. */
export function toLook(
  answers: Answers,
  chosen: { readonly primary: string; readonly logo: string | null },
): Look {
  const branding: Record<string, Json> = {
    ...chosen,
    europeanUnion: answers['europeanUnion'] === true,
    region:
      textOf(answers['regionName']).trim() === ''
        ? null
        : { name: textOf(answers['regionName']), url: textOf(answers['regionUrl']) },
  };
  for (const path of BRANDING_TEXTS) put(branding, path, textOf(answers[brandingKey(path)]).trim());
  for (const { section, path } of BRANDING_LISTS)
    put(
      branding,
      path,
      itemsOf(answers[section]).map(({ label, url }) => ({
        label: textOf(label).trim(),
        url: textOf(url).trim(),
      })),
    );
  return { name: textOf(answers['name']).trim(), branding };
}

/** Where the form shows what is wrong with a place in the branding. */
export function formPath(path: string, answers: Answers): string {
  const list = BRANDING_LISTS.find((one) => path.startsWith(`${one.path}.`));
  if (list === undefined) return brandingKey(path);
  const [index = '', part = ''] = path.slice(list.path.length + 1).split('.');
  return `${list.section}.${textOf(itemsOf(answers[list.section])[Number(index)]?.['_id'])}.${part}`;
}

function at(branding: JsonObject, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((value, key) => (isJsonObject(value) ? value[key] : undefined), branding);
}

function put(branding: Record<string, Json>, path: string, value: Json): void {
  const [group = '', key] = path.split('.');
  if (key === undefined) branding[group] = value;
  else {
    const before = branding[group];
    branding[group] = { ...(isJsonObject(before) ? before : {}), [key]: value };
  }
}

function asJson(value: unknown): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(value));
  return isJsonObject(json) ? json : {};
}
