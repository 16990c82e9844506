import { isJsonObject, type JsonObject } from '@istanze/shared';
import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import { JsonScalar } from '../../graphql/scalars';
import {
  BrandingOutput,
  type BrandingPayload,
  KeepLogoResult,
  type LogoPayload,
  SaveBrandingResult,
} from './branding.types';
import type { BrandingUseCases } from './branding.use-cases';

@Resolver()
export class BrandingResolver {
  constructor(private readonly looks: BrandingUseCases) {}

  @Authorized('ADMIN')
  @Query(() => BrandingOutput)
  branding(@Ctx() ctx: RequestContext): Promise<BrandingOutput> {
    return this.looks.read(ctx);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveBrandingResult, {
    description:
      'A colour on which white text is not readable is refused, with the nearest that passes in params.nearest.',
  })
  saveBranding(
    @Ctx() ctx: RequestContext,
    @Arg('name', () => String) name: string,
    @Arg('branding', () => JsonScalar) branding: JsonObject,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<BrandingPayload | ValidationRefusal | VersionConflict | NotAllowed> {
    return this.looks.save(ctx, { name, branding: isJsonObject(branding) ? branding : {}, expectedVersion });
  }

  @Authorized('ADMIN')
  @Mutation(() => KeepLogoResult, {
    description: 'Cleans a coat of arms and keeps it for a later saveBranding.',
  })
  keepLogo(
    @Ctx() ctx: RequestContext,
    @Arg('content', () => String, { description: 'SVG or PNG in base64, 256 kB at most.' }) content: string,
  ): Promise<LogoPayload | ValidationRefusal | NotAllowed> {
    return this.looks.keepLogo(ctx, content);
  }
}
