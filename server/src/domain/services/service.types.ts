import type { Text } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { TextScalar } from '../../graphql/scalars';
import { ServiceStatusEnum } from '../catalogue';

@InputType('NewService')
export class NewServiceInput {
  @Field(() => ID)
  archetypeId!: string;
  @Field(() => ID)
  officeId!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => String, { description: 'Its address in the portal: small letters, digits and hyphens.' })
  slug!: string;
  @Field(() => String, {
    description: 'Two to four capital letters: the codes of its instances begin with them.',
  })
  codePrefix!: string;
  @Field(() => String)
  category!: string;
  @Field(() => Int)
  maximumDays!: number;
}

@ObjectType('CreatedService')
export class CreatedService {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  slug!: string;
}

export const CreateServiceResult = createUnionType({
  name: 'CreateServiceResult',
  types: () => [CreatedService, ValidationRefusal, NotAllowed],
});

@ObjectType('ServiceStatusPayload')
export class ServiceStatusPayload {
  @Field(() => ID)
  id!: string;
  @Field(() => ServiceStatusEnum)
  status!: string;
  @Field(() => Int)
  version!: number;
}

export const SetServiceStatusResult = createUnionType({
  name: 'SetServiceStatusResult',
  types: () => [ServiceStatusPayload, VersionConflict, ValidationRefusal, NotAllowed],
});
