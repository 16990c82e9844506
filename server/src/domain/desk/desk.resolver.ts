import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { AssignmentMode } from './assignment-rule.repository';
import { AssignmentModeEnum, Desk, DeskResult } from './desk.types';
import type { DeskAnswer, DeskUseCases } from './desk.use-cases';

@Resolver()
export class DeskResolver {
  constructor(private readonly useCases: DeskUseCases) {}

  @Authorized('STAFF')
  @Query(() => Desk)
  desk(@Ctx() ctx: RequestContext): Promise<Desk> {
    return this.useCases.read(ctx);
  }

  @Authorized('STAFF')
  @Mutation(() => DeskResult, { description: 'The same name in the same place is replaced.' })
  saveFilter(
    @Ctx() ctx: RequestContext,
    @Arg('name', () => String) name: string,
    @Arg('query', () => String) query: string,
    @Arg('officeId', () => ID, { nullable: true, description: 'Shares it with that office.' })
    officeId: string | null,
  ): Promise<DeskAnswer> {
    return this.useCases.saveFilter(ctx, { name, query, officeId: officeId ?? null });
  }

  @Authorized('STAFF')
  @Mutation(() => DeskResult)
  removeFilter(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<DeskAnswer> {
    return this.useCases.removeFilter(ctx, id);
  }

  @Authorized('STAFF')
  @Mutation(() => DeskResult, { description: 'Which columns the list has, in which order: for this person.' })
  saveQueueColumns(
    @Ctx() ctx: RequestContext,
    @Arg('columns', () => [String]) columns: string[],
  ): Promise<DeskAnswer> {
    return this.useCases.saveQueueColumns(ctx, columns);
  }

  @Authorized('MANAGER')
  @Mutation(() => DeskResult)
  saveLabel(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('name', () => String) name: string,
    @Arg('tone', () => String) tone: string,
    @Arg('retired', () => Boolean, { defaultValue: false }) retired: boolean,
  ): Promise<DeskAnswer> {
    return this.useCases.saveLabel(ctx, { id: id ?? null, name, tone, retired });
  }

  @Authorized('MANAGER')
  @Mutation(() => DeskResult)
  saveMessageTemplate(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('officeId', () => ID, { nullable: true }) officeId: string | null,
    @Arg('name', () => String) name: string,
    @Arg('body', () => String) body: string,
    @Arg('retired', () => Boolean, { defaultValue: false }) retired: boolean,
  ): Promise<DeskAnswer> {
    return this.useCases.saveTemplate(ctx, {
      id: id ?? null,
      officeId: officeId ?? null,
      name,
      body,
      retired,
    });
  }

  @Authorized('MANAGER')
  @Mutation(() => DeskResult)
  removeMessageTemplate(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<DeskAnswer> {
    return this.useCases.removeTemplate(ctx, id);
  }

  @Authorized('MANAGER')
  @Mutation(() => DeskResult, { description: 'Without a mode what arrives waits for somebody to take it.' })
  saveAssignmentRule(
    @Ctx() ctx: RequestContext,
    @Arg('officeId', () => ID) officeId: string,
    @Arg('mode', () => AssignmentModeEnum, { nullable: true }) mode: AssignmentMode | null,
  ): Promise<DeskAnswer> {
    return this.useCases.saveAssignmentRule(ctx, officeId, mode ?? null);
  }

  @Authorized('STAFF')
  @Mutation(() => Boolean)
  setLabels(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('add', () => [ID]) add: string[],
    @Arg('remove', () => [ID]) remove: string[],
  ): Promise<boolean> {
    return this.useCases.label(ctx, code, add, remove);
  }

  @Authorized('STAFF')
  @Mutation(() => Boolean)
  addNote(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Arg('body', () => String) body: string,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<boolean> {
    return this.useCases.note(ctx, { code, body, idempotencyKey });
  }
}
