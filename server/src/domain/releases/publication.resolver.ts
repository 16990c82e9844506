import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import {
  DRAFT_CHOICES,
  type DraftChoice,
  Publication,
  PublishServiceResult,
  RehearsalPage,
  ServiceImpact,
} from './publication.types';
import type { PublicationUseCases, PublishAnswer } from './publication.use-cases';

const EARLIER = { nullable: true, description: 'An earlier release; what the drafts hold when left out.' };

@Resolver()
export class PublicationResolver {
  constructor(private readonly publications: PublicationUseCases) {}

  @Authorized('ADMIN')
  @Query(() => Publication, { nullable: true })
  publication(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('of', () => ID, EARLIER) of: string | null,
  ): Promise<Publication> {
    return this.publications.describePublication(ctx, { id, of: of ?? null });
  }

  @Authorized('ADMIN')
  @Query(() => ServiceImpact, { nullable: true })
  serviceImpact(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('of', () => ID, EARLIER) of: string | null,
  ): Promise<ServiceImpact> {
    return this.publications.describeImpact(ctx, { id, of: of ?? null });
  }

  @Authorized('ADMIN')
  @Query(() => RehearsalPage, { nullable: true })
  rehearseDrafts(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('of', () => ID, EARLIER) of: string | null,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<RehearsalPage> {
    return this.publications.rehearse(ctx, { id, of: of ?? null }, { after: after ?? null, first });
  }

  @Authorized('ADMIN')
  @Mutation(() => PublishServiceResult)
  publishService(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String) note: string,
    @Arg('drafts', () => DRAFT_CHOICES, { defaultValue: 'STAY' }) drafts: DraftChoice,
    @Arg('of', () => ID, EARLIER) of: string | null,
    @Arg('restore', () => Boolean, {
      defaultValue: false,
      description: 'With `of`: the drafts of form, flow and configuration become that release again.',
    })
    restore: boolean,
    @Arg('despiteTests', () => String, {
      nullable: true,
      description: 'Why tests that fail do not stand in the way; kept with the release.',
    })
    despiteTests: string | null,
    @Arg('mark', () => ID, { nullable: true, description: 'That of the publication looked at.' })
    mark: string | null,
  ): Promise<PublishAnswer> {
    return this.publications.publishService(ctx, {
      id,
      note,
      drafts,
      restore,
      of: of ?? null,
      despiteTests: despiteTests ?? null,
      mark: mark ?? null,
    });
  }
}
