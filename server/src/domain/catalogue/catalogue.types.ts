import type { JsonObject, Text } from '@istanze/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, JsonScalar, TextScalar } from '../../graphql/scalars';
import { PageInfo } from '../../graphql/page-info';
import { OfficeOutput } from '../tenants';
import type { ServiceStatus } from './service.entity';

export const ServiceStatusEnum = {
  DRAFT: 'draft',
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  ARCHIVED: 'archived',
} as const;
registerEnumType(ServiceStatusEnum, { name: 'ServiceStatus' });

@ObjectType('ServiceCategory')
export class ServiceCategoryOutput {
  @Field(() => String)
  key!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => Int)
  services!: number;
}

@ObjectType('ServiceRef')
export class ServiceRef {
  @Field(() => String)
  slug!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => TextScalar)
  shortDescription!: Text;
}

@ObjectType('Service')
export class ServiceOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => TextScalar)
  title!: Text;
  @Field(() => ServiceStatusEnum)
  status!: ServiceStatus;
  @Field(() => TextScalar, { nullable: true })
  statusReason!: Text | null;
  @Field(() => ServiceCategoryOutput)
  category!: ServiceCategoryOutput;
  @Field(() => [String])
  topics!: readonly string[];
  @Field(() => TextScalar)
  shortDescription!: Text;
  @Field(() => JsonScalar, {
    description:
      'The voices of the service sheet (CONFORMANCE 6), each a Text in Markdown or a structured value.',
  })
  sheet!: JsonObject;
  @Field(() => OfficeOutput)
  office!: OfficeOutput;
  @Field(() => Int)
  maximumDays!: number;
  @Field(() => DateTimeScalar)
  updatedAt!: Date;
  @Field(() => [ServiceRef])
  related!: readonly ServiceRef[];
  @Field(() => ID, { nullable: true, description: 'Null while nothing is published.' })
  releaseId!: string | null;
}

@ObjectType('ServiceEdge')
export class ServiceEdge {
  @Field(() => ServiceOutput)
  node!: ServiceOutput;
  @Field(() => String)
  cursor!: string;
}

@ObjectType('ServiceConnection')
export class ServiceConnection {
  @Field(() => [ServiceEdge])
  edges!: readonly ServiceEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType('ServiceFilter')
export class ServiceFilter {
  @Field(() => String, { nullable: true })
  category?: string | null;
  @Field(() => String, { nullable: true })
  topic?: string | null;
  @Field(() => String, { nullable: true })
  search?: string | null;
}

@ObjectType('Street')
export class StreetOutput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('Municipality')
export class MunicipalityOutput {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  province!: string;
}

@ObjectType('ArchetypeInfo')
export class ArchetypeInfo {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  key!: string;
  @Field(() => TextScalar)
  name!: Text;
  @Field(() => TextScalar)
  description!: Text;
  @Field(() => String, { description: 'Name of the flow that new services of this kind begin with.' })
  workflow!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => JsonScalar)
  steps!: readonly JsonObject[];
}
