import { isJsonObject, type Json, type JsonObject, type Text } from '@istanze/shared';
import { Authorized, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar, TextScalar } from '../../graphql/scalars';
import type { WithTenant } from '../../platform/tenant-transaction';
import { findModules, findSections, type SectionRow } from './library.repository';

@ObjectType('ModuleInfo')
export class ModuleInfo {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => TextScalar)
  name!: Text;
}

@ObjectType('SectionInfo')
export class SectionInfo {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  key!: string;
  @Field(() => TextScalar)
  title!: Json;
  @Field(() => Int)
  version!: number;
  @Field(() => JsonScalar)
  definition!: JsonObject;
}

/** The libraries an administrator composes from. */
@Resolver()
export class LibraryResolver {
  constructor(private readonly withTenant: WithTenant) {}

  @Authorized('STAFF')
  @Query(() => [ModuleInfo])
  modules(@Ctx() ctx: RequestContext): Promise<readonly ModuleInfo[]> {
    return this.withTenant(ctx.tenantId, findModules);
  }

  @Authorized('STAFF')
  @Query(() => [SectionInfo])
  sections(@Ctx() ctx: RequestContext): Promise<readonly SectionInfo[]> {
    return this.withTenant(ctx.tenantId, async (tx) => (await findSections(tx)).map(toSectionInfo));
  }
}

function toSectionInfo(row: SectionRow): SectionInfo {
  const title = row.definition['title'];
  return Object.assign(new SectionInfo(), { ...row, title: isJsonObject(title) ? title : { it: row.key } });
}
