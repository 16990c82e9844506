import type { Json } from '@istanze/shared';

/** Plain data as the JSON it is sent as; what is undefined is not there. */
export function asJson(value: object): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}
