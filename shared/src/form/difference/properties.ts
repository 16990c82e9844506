import { isText } from '../../fields/define';
import { isJsonObject, type Json, type JsonObject, type Path } from '../../kernel';

/** Properties that are judged part by part; any other value but a text is one whole. */
const OPENED = ['settings', 'repeat'];

/**
 * The properties of a node as they are compared, by path: texts by language (`label.it`), settings and repetition part
 * by part (`settings.maxBytes`, `repeat.itemTitle.en`), formulas and all else whole.
 */
export function propertiesOf(own: JsonObject): ReadonlyMap<Path, Json> {
  const properties = new Map<Path, Json>();
  for (const [key, value] of Object.entries(own)) {
    if (OPENED.includes(key) && isJsonObject(value)) {
      for (const [part, inner] of Object.entries(value)) put(properties, `${key}.${part}`, inner);
    } else put(properties, key, value);
  }
  return properties;
}

function put(properties: Map<Path, Json>, path: Path, value: Json): void {
  if (isText(value))
    for (const [locale, text] of Object.entries(value)) properties.set(`${path}.${locale}`, text);
  else if (value !== undefined) properties.set(path, value);
}
