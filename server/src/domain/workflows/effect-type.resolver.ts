import type { SectionDefinition, Text } from '@istanze/shared';
import { Authorized, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { JsonScalar, TextScalar } from '../../graphql/scalars';

@ObjectType('EffectTypeInfo')
export class EffectTypeInfo {
  @Field(() => String)
  type!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => JsonScalar)
  settingsForm!: readonly SectionDefinition[];
}

export type EffectTypes = ReadonlyMap<string, EffectTypeInfo>;

/** The activities and actions a workflow may be made of, with their property sheets. */
@Resolver()
export class EffectTypeResolver {
  constructor(
    private readonly activities: EffectTypes,
    private readonly actions: EffectTypes,
  ) {}

  @Authorized('STAFF')
  @Query(() => [EffectTypeInfo])
  activityTypes(): readonly EffectTypeInfo[] {
    return [...this.activities.values()];
  }

  @Authorized('STAFF')
  @Query(() => [EffectTypeInfo])
  actionTypes(): readonly EffectTypeInfo[] {
    return [...this.actions.values()];
  }
}
