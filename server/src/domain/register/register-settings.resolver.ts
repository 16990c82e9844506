import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import {
  RegisterSettings,
  RegisterSettingsInput,
  type RegisterSettingsPayload,
  type RegisterTrial,
  SaveRegisterSettingsResult,
  TryRegisterResult,
} from './register-settings.types';
import type { RegisterSettingsUseCases } from './register-settings.use-cases';

@Resolver()
export class RegisterSettingsResolver {
  constructor(private readonly settings: RegisterSettingsUseCases) {}

  @Authorized('ADMIN')
  @Query(() => RegisterSettings)
  registerSettings(@Ctx() ctx: RequestContext): Promise<RegisterSettings> {
    return this.settings.read(ctx);
  }

  @Authorized('ADMIN')
  @Mutation(() => SaveRegisterSettingsResult)
  saveRegisterSettings(
    @Ctx() ctx: RequestContext,
    @Arg('settings', () => RegisterSettingsInput) settings: RegisterSettingsInput,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<RegisterSettingsPayload | ValidationRefusal | VersionConflict | NotAllowed> {
    return this.settings.save(ctx, settings, expectedVersion);
  }

  @Authorized('ADMIN')
  @Mutation(() => TryRegisterResult, {
    description: 'Asks a register for its offices and its plan, with settings that need not be saved.',
  })
  tryRegister(
    @Ctx() ctx: RequestContext,
    @Arg('settings', () => RegisterSettingsInput) settings: RegisterSettingsInput,
  ): Promise<RegisterTrial | ValidationRefusal | NotAllowed> {
    return this.settings.try(ctx, settings);
  }
}
