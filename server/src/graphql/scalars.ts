import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isJsonObject } from '@istanze/shared';
import { GraphQLDate, GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';

export const DateTimeScalar = GraphQLDateTime;
/** A civil date `YYYY-MM-DD`, kept as text: it has no zone to be moved by. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A civil date: YYYY-MM-DD.',
  serialize: (value) => (typeof value === 'string' ? value : GraphQLDate.serialize(value)),
  parseValue: (value) => toCivilDate(value),
  parseLiteral: (node) => toCivilDate(node.kind === Kind.STRING ? node.value : null),
});
export const JsonScalar = GraphQLJSON;
export const TextScalar = new GraphQLScalarType({
  name: 'Text',
  description: 'A text by language: {"it": "…", "en": "…"}; Italian always present.',
  serialize: (value) => toText(value),
  parseValue: (value) => toText(value),
});

function toCivilDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new GraphQLError('A date is written YYYY-MM-DD');
}

function toText(value: unknown): unknown {
  if (isJsonObject(value) && typeof value['it'] === 'string') return value;
  throw new GraphQLError('A text needs its Italian version');
}
