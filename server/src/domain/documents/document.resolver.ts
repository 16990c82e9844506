import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { DocumentCheck, DocumentOutput } from './document.types';
import type { DocumentUseCases } from './document.use-cases';

@Resolver()
export class DocumentResolver {
  constructor(private readonly documents: DocumentUseCases) {}

  @Authorized('CITIZEN')
  @Query(() => [DocumentOutput])
  myDocuments(@Ctx() ctx: RequestContext): Promise<readonly DocumentOutput[]> {
    return this.documents.listMyDocuments(ctx);
  }

  @Query(() => DocumentCheck, { nullable: true })
  checkDocument(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
  ): Promise<DocumentCheck | null> {
    return this.documents.checkDocument(ctx, code);
  }
}
