import type { JsonObject } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { JsonScalar } from '../../graphql/scalars';
import type { ServiceMode } from './assignment-rule.repository';

export const ServiceAssignmentModeEnum = {
  NOBODY: 'nobody',
  TURNS: 'turns',
  LOAD: 'load',
  VALUE: 'value',
} as const;
registerEnumType(ServiceAssignmentModeEnum, {
  name: 'ServiceAssignmentMode',
  description:
    'NOBODY: it waits to be claimed. TURNS: one after the other. LOAD: whoever has least open work. VALUE: by an answer.',
});

@ObjectType({ description: 'How what a service receives finds who works on it.' })
export class ServiceAssignment {
  @Field(() => ID)
  serviceId!: string;
  @Field(() => ServiceAssignmentModeEnum, {
    nullable: true,
    description: 'Null: the rule of the office counts.',
  })
  mode!: ServiceMode | null;
  @Field(() => String, { nullable: true, description: 'Path of the answer, or key of the derived value.' })
  field!: string | null;
  @Field(() => JsonScalar, { description: '{value: id of the person}' })
  people!: JsonObject;
  @Field(() => ServiceAssignmentModeEnum, { nullable: true, description: 'For the other values.' })
  otherwise!: ServiceMode | null;
  @Field(() => ServiceAssignmentModeEnum, {
    description: 'What the office does without a rule of the service.',
  })
  officeMode!: ServiceMode;
}

@InputType()
export class ServiceAssignmentInput {
  @Field(() => ID)
  serviceId!: string;
  @Field(() => ServiceAssignmentModeEnum, { nullable: true })
  mode!: ServiceMode | null;
  @Field(() => String, { nullable: true })
  field!: string | null;
  @Field(() => JsonScalar, { nullable: true })
  people!: JsonObject | null;
  @Field(() => ServiceAssignmentModeEnum, { nullable: true })
  otherwise!: ServiceMode | null;
}

@ObjectType()
export class ServiceAssignmentPayload {
  @Field(() => ServiceAssignment)
  assignment!: ServiceAssignment;
}

export const SaveServiceAssignmentResult = createUnionType({
  name: 'SaveServiceAssignmentResult',
  types: () => [ServiceAssignmentPayload, ValidationRefusal, NotAllowed] as const,
});
