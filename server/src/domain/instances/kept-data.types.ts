import type { DataGroup, Json } from '@istanze/shared';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed } from '../../graphql/refusals';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars';
import { InstancePayload } from './instance-results.types';

export const DataGroupEnum = {
  PERSON: 'person',
  RESIDENCE: 'residence',
  CONTACTS: 'contacts',
  HOUSEHOLD: 'household',
  ISEE: 'isee',
  PROPERTY: 'property',
  VEHICLES: 'vehicles',
  IBAN: 'iban',
  COMPANY: 'company',
} as const satisfies Record<string, DataGroup>;
registerEnumType(DataGroupEnum, {
  name: 'DataGroup',
  description: 'The nine groups of what is asked once only.',
});

@ObjectType('KeptObject', { description: 'One of the vehicles, properties, accounts or companies kept.' })
export class KeptObjectOutput {
  @Field(() => JsonScalar)
  values!: Json;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String)
  instanceCode!: string;
  @Field(() => JsonScalar)
  serviceTitle!: Json;
}

@ObjectType('KeptGroup', { description: 'Data kept for the next requests, with where they come from.' })
export class KeptGroupOutput {
  @Field(() => DataGroupEnum)
  group!: DataGroup;
  @Field(() => JsonScalar, { description: 'By source path.' })
  values!: Json;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were given last.' })
  at!: Date | null;
  @Field(() => String, { nullable: true, description: 'Code of the request that gave them.' })
  instanceCode!: string | null;
  @Field(() => JsonScalar, { nullable: true, description: 'Title of its service.' })
  serviceTitle!: Json;
  @Field(() => [KeptObjectOutput], { description: 'All that are kept of them, the latest first.' })
  objects!: readonly KeptObjectOutput[];
}

export const ChooseKeepingResult = createUnionType({
  name: 'ChooseKeepingResult',
  types: () => [InstancePayload, NotAllowed] as const,
});
