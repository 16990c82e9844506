import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import {
  ArchetypeInfo,
  MunicipalityOutput,
  ServiceCategoryOutput,
  ServiceConnection,
  ServiceFilter,
  ServiceOutput,
  StreetOutput,
} from './catalogue.types';
import type { CatalogueUseCases } from './catalogue.use-cases';

@Resolver()
export class CatalogueResolver {
  constructor(private readonly catalogue: CatalogueUseCases) {}

  @Query(() => [ServiceCategoryOutput])
  serviceCategories(@Ctx() ctx: RequestContext): Promise<readonly ServiceCategoryOutput[]> {
    return this.catalogue.listCategories(ctx);
  }

  @Authorized('STAFF')
  @Query(() => [ServiceCategoryOutput], {
    description: 'Those without services too; `services` is not counted.',
  })
  categories(): readonly ServiceCategoryOutput[] {
    return this.catalogue.listAllCategories();
  }

  @Query(() => ServiceConnection)
  services(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ServiceFilter, { nullable: true }) filter: ServiceFilter | null,
    @Arg('first', () => Int, { defaultValue: 12 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<ServiceConnection> {
    return this.catalogue.listServices(ctx, filter ?? {}, first, after ?? null);
  }

  @Query(() => ServiceOutput, { nullable: true })
  service(
    @Ctx() ctx: RequestContext,
    @Arg('slug', () => String) slug: string,
  ): Promise<ServiceOutput | null> {
    return this.catalogue.describeService(ctx, slug);
  }

  @Query(() => [StreetOutput])
  streets(
    @Ctx() ctx: RequestContext,
    @Arg('query', () => String) query: string,
  ): Promise<readonly StreetOutput[]> {
    return this.catalogue.searchStreets(ctx, query);
  }

  @Query(() => [MunicipalityOutput])
  municipalities(
    @Ctx() ctx: RequestContext,
    @Arg('query', () => String) query: string,
  ): Promise<readonly MunicipalityOutput[]> {
    return this.catalogue.searchMunicipalities(ctx, query);
  }

  @Authorized('STAFF')
  @Query(() => [ArchetypeInfo])
  archetypes(@Ctx() ctx: RequestContext): Promise<readonly ArchetypeInfo[]> {
    return this.catalogue.listArchetypes(ctx);
  }
}
