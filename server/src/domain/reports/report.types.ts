import type { Text } from '@istanze/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../graphql/page-info';
import { DateTimeScalar, TextScalar } from '../../graphql/scalars';

@ObjectType('ReportKind')
export class ReportKindOutput {
  @Field(() => String)
  value!: string;
  @Field(() => TextScalar)
  label!: Text;
}

@ObjectType({ description: 'A report as anybody may see it: nothing in it says who made it.' })
export class PublicReport {
  @Field(() => String)
  title!: string;
  @Field(() => TextScalar, { nullable: true })
  kind!: Text | null;
  @Field(() => String)
  place!: string;
  @Field(() => TextScalar)
  state!: Text;
  @Field(() => Boolean)
  solved!: boolean;
  @Field(() => DateTimeScalar)
  submittedAt!: Date;
}

@ObjectType()
export class PublicReportConnection {
  @Field(() => [PublicReport])
  reports!: readonly PublicReport[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => [ReportKindOutput])
  kinds!: readonly ReportKindOutput[];
  @Field(() => Int)
  totalCount!: number;
}
