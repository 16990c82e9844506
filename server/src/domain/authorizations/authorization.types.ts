import type { Json, JsonObject, StaffRole, Text } from '@istanze/shared';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { NotAllowed, ValidationRefusal } from '../../graphql/refusals';
import { DateScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import { StaffRef, StaffRoleEnum } from '../staff';

@ObjectType({ description: 'Somebody who may do an activity today.' })
export class PossiblePerformer {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, description: 'The absent colleague with whose grants they may.' })
  standsInFor!: string | null;
  @Field(() => Boolean, { description: 'Away today: whoever stands in may do it too.' })
  away!: boolean;
}

@ObjectType({ description: 'To whom an activity is given, and who that is today.' })
export class ActivityRule {
  @Field(() => [StaffRoleEnum], { description: 'Empty: any role will do.' })
  roles!: readonly StaffRole[];
  @Field(() => [String], { description: 'Names of the offices whose people may.' })
  offices!: readonly string[];
  @Field(() => Boolean, { description: 'Given to people by name: roles and offices do not count.' })
  byName!: boolean;
  @Field(() => Boolean, { description: 'The service says so itself, otherwise than its flow.' })
  ofService!: boolean;
  @Field(() => [PossiblePerformer])
  people!: readonly PossiblePerformer[];
}

/** Who performs one activity of a service, and where that is said. */
@ObjectType()
export class ActivityAuthorization {
  @Field(() => ID, { description: 'Immutable id of the activity in the flow.' })
  activityId!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => String)
  type!: string;
  @Field(() => TextScalar)
  stateName!: Text;
  @Field(() => JsonScalar, { description: 'What the flow says (Performer).' })
  flow!: Json;
  @Field(() => JsonScalar, { nullable: true, description: 'Default of the archetype for this type.' })
  standard!: Json;
  @Field(() => JsonScalar, { nullable: true, description: 'What this service says otherwise.' })
  own!: Json;
  @Field(() => JsonScalar, { description: 'Who performs it from the next publication on.' })
  effective!: Json;
  @Field(() => [PossiblePerformer], { description: 'Who that is today.' })
  people!: readonly PossiblePerformer[];
}

@InputType()
export class AuthorizationInput {
  @Field(() => ID)
  serviceId!: string;
  @Field(() => ID)
  activityId!: string;
  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Performer: {kind: "staff", roles?, offices?, people?}; null goes back to the flow.',
  })
  performer!: JsonObject | null;
}

@ObjectType()
export class AuthorizationPayload {
  @Field(() => [ActivityAuthorization])
  authorizations!: readonly ActivityAuthorization[];
}

export const SaveAuthorizationResult = createUnionType({
  name: 'SaveAuthorizationResult',
  types: () => [AuthorizationPayload, ValidationRefusal, NotAllowed] as const,
});

/** Somebody is away and somebody stands in for them. */
@ObjectType()
export class Absence {
  @Field(() => ID)
  id!: string;
  @Field(() => StaffRef)
  absent!: StaffRef;
  @Field(() => StaffRef)
  substitute!: StaffRef;
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;
  @Field(() => DateScalar, { description: 'Last day, included.' })
  to!: string;
}

@InputType()
export class AbsenceInput {
  @Field(() => ID)
  staffId!: string;
  @Field(() => ID)
  substituteId!: string;
  @Field(() => DateScalar)
  from!: string;
  @Field(() => DateScalar)
  to!: string;
}

@ObjectType()
export class AbsencePayload {
  @Field(() => [Absence], { description: 'Those that last or are to come.' })
  absences!: readonly Absence[];
}

export const SaveAbsenceResult = createUnionType({
  name: 'SaveAbsenceResult',
  types: () => [AbsencePayload, ValidationRefusal, NotAllowed] as const,
});
