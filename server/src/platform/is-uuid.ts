const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the text of a uuid, in capitals too: anything else would make the database refuse the whole statement. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
