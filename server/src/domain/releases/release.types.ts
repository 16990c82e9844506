import type { JsonObject, ServiceConfiguration, Text } from '@istanze/shared';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import type { StoredJson } from '../../graphql/stored-json';
import { ArchetypeInfo, type ServiceStatus, ServiceStatusEnum } from '../catalogue';
import { OfficeOutput } from '../tenants';

@ObjectType('Release', { description: 'What publishService froze; immutable: cache it for ever.' })
export class ReleaseOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => DateTimeScalar)
  publishedAt!: Date;
  @Field(() => String)
  note!: string;
  @Field(() => String)
  serviceSlug!: string;
  @Field(() => JsonScalar)
  content!: StoredJson;
}

@ObjectType('ReleaseInfo')
export class ReleaseInfo {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => String)
  note!: string;
  @Field(() => DateTimeScalar)
  publishedAt!: Date;
  @Field(() => String)
  publishedBy!: string;
  @Field(() => Boolean)
  live!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was published though tests of the municipality failed.',
  })
  despiteTests!: string | null;
}

@ObjectType('ManagedService')
export class ManagedService {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => ServiceStatusEnum)
  status!: ServiceStatus;
  @Field(() => ArchetypeInfo)
  archetype!: ArchetypeInfo;
  @Field(() => OfficeOutput)
  office!: OfficeOutput;
  @Field(() => ID)
  formId!: string;
  @Field(() => ID)
  workflowId!: string;
  @Field(() => JsonScalar)
  sheet!: JsonObject;
  @Field(() => JsonScalar)
  configuration!: ServiceConfiguration;
  @Field(() => Int)
  version!: number;
  @Field(() => [ReleaseInfo])
  releases!: readonly ReleaseInfo[];
  @Field(() => Boolean)
  hasChanges!: boolean;
}

export const CONFIGURATION_PARTS = {
  FEES: 'fees',
  STAMP_DUTY: 'stampDuty',
  TABLES: 'tables',
  PRIVACY: 'privacy',
  TEMPLATES: 'templates',
  DERIVED: 'derived',
  RENEWAL: 'renewal',
  REPRESENTATION: 'representation',
} as const;
export type ConfigurationPart = (typeof CONFIGURATION_PARTS)[keyof typeof CONFIGURATION_PARTS];
registerEnumType(CONFIGURATION_PARTS, {
  name: 'ConfigurationPart',
  description: 'What is set for a service beside its sheet, its form and its flow.',
});

@ObjectType('CivicRangeSet', { description: 'Civic numbers grouped under values, such as zones.' })
export class CivicRangeSet {
  @Field(() => ID)
  key!: string;
  @Field(() => [String])
  values!: readonly string[];
  @Field(() => Int, { description: 'How many stretches of streets it has.' })
  ranges!: number;
}

@ObjectType('ServicePayload')
export class ServicePayload {
  @Field(() => ManagedService)
  service!: ManagedService;
}

export const SaveServiceResult = createUnionType({
  name: 'SaveServiceResult',
  types: () => [ServicePayload, VersionConflict, ValidationRefusal, NotAllowed],
});
