import { isJsonObject, type JsonObject } from '../../kernel';

/** A definition seen as the JSON it is. */
export function toJson(value: object): JsonObject {
  if (!isJsonObject(value)) throw new Error('Not a JSON object');
  return value;
}
