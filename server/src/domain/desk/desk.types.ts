import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateTimeScalar } from '../../graphql/scalars';
import { Label } from '../labels';
import type { AssignmentMode } from './assignment-rule.repository';

export const AssignmentModeEnum = { TURNS: 'turns', LOAD: 'load' } as const;
registerEnumType(AssignmentModeEnum, {
  name: 'AssignmentMode',
  description: 'TURNS: one after the other. LOAD: whoever has least open work.',
});

@ObjectType({ description: 'A way of looking at the queue, under a name.' })
export class SavedFilter {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'Query string of the list.' })
  query!: string;
  @Field(() => ID, { nullable: true, description: 'The office that shares it; null for one’s own.' })
  officeId!: string | null;
}

@ObjectType({ description: 'Written among colleagues.' })
export class InstanceNote {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  author!: string;
  @Field(() => String)
  body!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType()
export class MessageTemplate {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { nullable: true, description: 'Null for the whole municipality.' })
  officeId!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String, {
    description: 'With {applicantName}, {code}, {protocol}, {service}, {office}, {date} to be filled in.',
  })
  body!: string;
  @Field(() => Boolean, { description: 'No longer offered in messages.' })
  retired!: boolean;
}

@ObjectType()
export class AssignmentRuleOutput {
  @Field(() => ID)
  officeId!: string;
  @Field(() => AssignmentModeEnum)
  mode!: AssignmentMode;
}

@ObjectType({ description: 'What the desk keeps, as it stands after a change.' })
export class Desk {
  @Field(() => [SavedFilter])
  filters!: readonly SavedFilter[];
  @Field(() => [Label])
  labels!: readonly Label[];
  @Field(() => [MessageTemplate])
  templates!: readonly MessageTemplate[];
  @Field(() => [String], { description: 'Columns of the list in their order, as this person wants them.' })
  queueColumns!: readonly string[];
  @Field(() => [AssignmentRuleOutput])
  assignmentRules!: readonly AssignmentRuleOutput[];
}

export const DeskResult = createUnionType({
  name: 'DeskResult',
  types: () => [Desk, NotAllowed, ValidationRefusal] as const,
});
