import type { JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { JsonScalar } from '../../graphql/scalars';
import { FieldTypeInfo, FormDocument, SaveFormResult } from './form.types';
import type { FormUseCases, SaveFormAnswer } from './form.use-cases';

@Resolver()
export class FormResolver {
  constructor(private readonly forms: FormUseCases) {}

  @Authorized('ADMIN')
  @Query(() => FormDocument, { nullable: true })
  form(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<FormDocument> {
    return this.forms.describeForm(ctx, id);
  }

  @Authorized('STAFF')
  @Query(() => [FieldTypeInfo])
  fieldTypes(): readonly FieldTypeInfo[] {
    return this.forms.listFieldTypes();
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveFormResult)
  saveForm(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('definition', () => JsonScalar) definition: JsonObject,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<SaveFormAnswer> {
    return this.forms.saveForm(ctx, id, definition, expectedVersion);
  }
}
