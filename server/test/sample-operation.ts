import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Values for arguments by `operation.argument`, by argument's name, or by the type's name; the first that is there counts. */
export type Samples = Readonly<Record<string, unknown>>;

export interface SampleOperation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const SCALARS: Samples = {
  String: 'prova',
  ID: '0190a000-0000-7000-8000-00000000dead',
  Int: 1,
  Float: 1,
  Boolean: false,
  JSON: {},
  Text: { it: 'prova' },
  Date: '2026-06-09',
  DateTime: '2026-06-09T08:00:00.000Z',
};

/** One request for each query and mutation of a schema, with every argument that it asks for. */
export function sampleOperations(schema: GraphQLSchema, samples: Samples): readonly SampleOperation[] {
  return [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) =>
      sample('query', field, samples),
    ),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) =>
      sample('mutation', field, samples),
    ),
  ];
}

function sample(
  kind: SampleOperation['kind'],
  field: GraphQLField<unknown, unknown>,
  samples: Samples,
): SampleOperation {
  const asked = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = asked.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = asked.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared === '' ? kind : `${kind}(${declared})`;
  return {
    name: field.name,
    kind,
    query: `${head} { ${field.name}${passed === '' ? '' : `(${passed})`}${selectionOf(field)} }`,
    variables: Object.fromEntries(asked.map((arg) => [arg.name, valueOf(arg, field.name, samples)])),
  };
}

/** Refusals are told apart by their code; of everything else it is enough that it came. */
function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isObjectType(named) && 'totalCount' in named.getFields()) return ' { totalCount }';
  const refusable =
    isUnionType(named) && named.getTypes().some((member) => 'errorCode' in member.getFields());
  return refusable ? ' { __typename ... on Refusal { errorCode } }' : ' { __typename }';
}

function valueOf({ name, type }: GraphQLArgument, operation: string, samples: Samples): unknown {
  return samples[`${operation}.${name}`] ?? samples[name] ?? typedValue(type, samples);
}

function typedValue(type: GraphQLInputType, samples: Samples): unknown {
  if (isNonNullType(type)) return typedValue(type.ofType, samples);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(
      fields.map((field) => [field.name, samples[field.name] ?? typedValue(field.type, samples)]),
    );
  }
  return SCALARS[getNamedType(type).name] ?? 'prova';
}
