import type { SectionDefinition, Text } from '@istanze/shared';
import { Authorized, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { JsonScalar, TextScalar } from '../../graphql/scalars';

@ObjectType('EffectTypeInfo')
export class EffectTypeInfo {
  @Field(() => String)
  type!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => TextScalar)
  description!: Text;
  @Field(() => JsonScalar)
  settingsForm!: readonly SectionDefinition[];
}

@ObjectType('ActivityTypeInfo')
export class ActivityTypeInfo extends EffectTypeInfo {
  @Field(() => String, { description: 'citizen, staff or system' })
  performer!: string;
  @Field(() => JsonScalar, { description: 'Those it is made for: key, name and tone.' })
  outcomes!: readonly object[];
  @Field(() => [String], { nullable: true, description: 'Keys of outcomes that only the clock chooses.' })
  systemOutcomes?: readonly string[];
}

export type ActivityTypes = ReadonlyMap<string, ActivityTypeInfo>;
export type EffectTypes = ReadonlyMap<string, EffectTypeInfo>;

/** The activities and actions a workflow may be made of, with their property sheets. */
@Resolver()
export class EffectTypeResolver {
  constructor(
    private readonly activities: ActivityTypes,
    private readonly actions: EffectTypes,
  ) {}

  @Authorized('STAFF')
  @Query(() => [ActivityTypeInfo])
  activityTypes(): readonly ActivityTypeInfo[] {
    return [...this.activities.values()];
  }

  @Authorized('STAFF')
  @Query(() => [EffectTypeInfo])
  actionTypes(): readonly EffectTypeInfo[] {
    return [...this.actions.values()];
  }
}
