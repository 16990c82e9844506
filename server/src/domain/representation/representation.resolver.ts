import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { DecideAnswer } from './decide-representation';
import {
  MyRepresentations,
  RepresentationChoices,
  RepresentationInput,
  SaveRepresentationResult,
} from './representation.types';
import type { RepresentationUseCases, SaveRepresentationAnswer } from './representation.use-cases';

@Resolver()
export class RepresentationResolver {
  constructor(private readonly useCases: RepresentationUseCases) {}

  @Authorized('CITIZEN')
  @Query(() => MyRepresentations)
  myRepresentations(@Ctx() ctx: RequestContext): Promise<MyRepresentations> {
    return this.useCases.list(ctx);
  }

  @Authorized('CITIZEN', 'GUEST')
  @Query(() => RepresentationChoices)
  representationChoices(
    @Ctx() ctx: RequestContext,
    @Arg('serviceSlug', () => String) serviceSlug: string,
    @Arg('withChildren', () => Boolean, { defaultValue: false }) withChildren: boolean,
  ): Promise<RepresentationChoices> {
    return this.useCases.listChoices(ctx, serviceSlug, withChildren);
  }

  @Authorized('CITIZEN')
  @Mutation(() => SaveRepresentationResult)
  saveRepresentation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RepresentationInput) input: RepresentationInput,
  ): Promise<SaveRepresentationAnswer> {
    return this.useCases.save(ctx, input);
  }

  @Authorized('CITIZEN')
  @Mutation(() => SaveRepresentationResult, {
    description: 'The represented person says that what was declared is true.',
  })
  confirmRepresentation(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<DecideAnswer> {
    return this.useCases.confirm(ctx, id);
  }

  @Authorized('CITIZEN')
  @Mutation(() => SaveRepresentationResult, { description: 'By either of the two, at once.' })
  endRepresentation(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<DecideAnswer> {
    return this.useCases.end(ctx, id);
  }
}
