import { join } from 'node:path';
import { actionTypes } from '../actions';
import { activityTypes } from '../activities';
import type { GraphqlDoor, Platform } from '../composition';
import {
  CatalogueResolver,
  createCatalogueUseCases,
  createLibraryUseCases,
  LibraryResolver,
} from '../domain/catalogue';
import { AssignmentResolver, createAssignmentUseCases } from '../domain/assignments';
import {
  AuthorizationResolver,
  createAbsenceUseCases,
  createAuthorizationUseCases,
  createExplainActivity,
} from '../domain/authorizations';
import { CitizenResolver, createCitizenUseCases, createConfirmEmail } from '../domain/citizens';
import { createDocumentUseCases, DocumentResolver } from '../domain/documents';
import { createFormUseCases, FormResolver } from '../domain/forms';
import { createMessageUseCases, createThreadUseCases, MessageResolver } from '../domain/messages';
import { DueResolver, PaymentResolver } from '../domain/payments';
import { PersonalCopyResolver } from '../domain/personal-data';
import { createPresenceFeed, createPresenceResolver } from '../domain/presence';
import { ProblemResolver } from '../domain/problems';
import { createRate, RatingResolver } from '../domain/ratings';
import { createRegisterSettings, RegisterSettingsResolver } from '../domain/register';
import { createListReports, ReportResolver } from '../domain/reports';
import {
  createFollowRenamedKeys,
  createPublicationUseCases,
  createReleaseUseCases,
  createMigrationUseCases,
  createServiceTestUseCases,
  PublicationResolver,
  ReleaseResolver,
  MigrationResolver,
  ServiceTestResolver,
} from '../domain/releases';
import { createRepresentationUseCases, RepresentationResolver } from '../domain/representation';
import {
  BundleResolver,
  createBundleUseCases,
  createServiceUseCases,
  ServiceResolver,
} from '../domain/services';
import { createSavePerson, StaffResolver } from '../domain/staff';
import { CivicRangeResolver, createCivicRangeUseCases } from '../domain/streets';
import { createReadRatingReport, createReadStatistics, StatisticsResolver } from '../domain/statistics';
import {
  BrandingResolver,
  createBrandingUseCases,
  createSaveOffice,
  createTenantUseCases,
  findProviderSetting,
  TenantResolver,
} from '../domain/tenants';
import { createWorkflowUseCases, EffectTypeResolver, WorkflowResolver } from '../domain/workflows';
import { stripMetadata } from '../files';
import { buildApiSchema } from '../graphql/build-schema';
import { GuestInstanceResolver, GuestServiceResolver } from '../domain/guests';
import { createChangeFeed } from '../graphql/change-feed';
import { createFormFeed } from '../graphql/form-feed';
import { createGraphqlServer } from '../graphql/graphql-server';
import { issueInWords } from '../graphql/issue-words';
import { createSubscriptionResolver } from '../graphql/subscription.resolver';
import { attachSubscriptions } from '../graphql/subscriptions';
import { apiHeaders } from '../platform/http';
import { describeError, findCorrelation } from '../platform/logger';
import type { TenantTransaction } from '../platform/tenant-transaction';
import { SeedFiles } from '../seeding';
import { composeDesk } from './desk';
import type { DomainParts } from './domain';
import { LOGIN_OPTIONS } from './login';
import { composePresence } from './presence';
import { limitRatings } from './limit-ratings';
import { rememberPeople } from './people';
import { type ContextOf, createContextOf, handshakeContext } from './request-context';

export interface Api {
  readonly door: GraphqlDoor;
  /** Who asks, for the doors beside GraphQL. */
  readonly contextOf: ContextOf;
  stop(): Promise<void>;
}

/** The GraphQL API over the domain, with its door for HTTP, WebSocket and pages rendered on the server. */
export async function composeApi(platform: Platform, domain: DomainParts): Promise<Api> {
  const { withTenant, askTenant, sessions, cookies, logger, config } = platform;
  const feed = await createChangeFeed(platform.listen);
  const formsSaved = await createFormFeed(platform.listen);
  const seats = await createPresenceFeed(platform.listen);
  const desk = composeDesk(platform, domain);
  const jobs = await desk.createJobFeed(platform.listen);
  const resolvers = [
    ...createResolvers(platform, domain),
    ...desk.resolvers(jobs),
    createPresenceResolver(composePresence(withTenant, domain, seats)),
    createSubscriptionResolver({
      instances: feed,
      mayFollow: (ctx, code) => domain.instances.useCases.mayFollow(ctx, code),
      formsSaved,
    }),
  ];
  const schema = buildApiSchema(resolvers);
  const people = await rememberPeople(askTenant, platform.listen);
  const contextOf = createContextOf({ people, sessions, cookies });
  const report = (error: unknown): string => {
    logger.error({ error: describeError(error) }, 'operation failed');
    return findCorrelation() ?? 'none';
  };
  const server = await createGraphqlServer({
    schema,
    introspection: !config.production,
    report,
    contextOf,
    headersOf: apiHeaders(config.http),
  });
  return {
    contextOf,
    door: {
      handle: server.handle,
      attach: (http) =>
        attachSubscriptions(http, { schema, path: '/graphql', contextOf: handshakeContext(contextOf) }),
      execute: async (request, body, locale) =>
        server.execute(body, { ...(await contextOf(request)), locale }),
    },
    stop: async () => {
      await server.stop();
      await feed.stop();
      await jobs.stop();
      await formsSaved.stop();
      await seats.stop();
      await people.stop();
    },
  };
}

function createResolvers(platform: Platform, domain: DomainParts): readonly object[] {
  const { withTenant, readTenant, clock, sessions, config } = platform;
  const files = new SeedFiles(join(config.rootDir, 'db', 'seeds'));
  const { communications, payments, instances } = domain;
  const csrfToken = (sessionId: string): string => sessions.csrfToken(sessionId);
  const readKeptData = domain.readKeptData;
  const offersAppIo = async (tx: TenantTransaction): Promise<boolean> =>
    (await findProviderSetting(tx, 'app-io')) !== undefined;
  return [
    new TenantResolver(
      createTenantUseCases({ withTenant, loginOptions: LOGIN_OPTIONS }),
      createSaveOffice({ withTenant, issueInWords }),
    ),
    new BrandingResolver(createBrandingUseCases({ withTenant, issueInWords, stripMetadata })),
    new StaffResolver(withTenant, createSavePerson({ withTenant, issueInWords })),
    new AuthorizationResolver(
      createAuthorizationUseCases({ withTenant, clock, issueInWords }),
      createAbsenceUseCases({ withTenant, clock, issueInWords }),
      createExplainActivity({
        withTenant,
        clock,
        releases: domain.publication.releases,
        work: instances.work,
      }),
    ),
    new AssignmentResolver(createAssignmentUseCases({ withTenant, clock, issueInWords })),
    new CitizenResolver(
      createCitizenUseCases({ withTenant, clock, csrfToken, issueInWords, readKeptData, offersAppIo }),
      createConfirmEmail({ withTenant, clock, vault: platform.vault }),
    ),
    new CatalogueResolver(createCatalogueUseCases({ withTenant })),
    new LibraryResolver(
      createLibraryUseCases({ withTenant, issueInWords, activityTypes: new Set(activityTypes.keys()) }),
    ),
    new ServiceResolver(createServiceUseCases({ withTenant, files, issueInWords })),
    new BundleResolver(createBundleUseCases({ withTenant, files, issueInWords })),
    new FormResolver(
      createFormUseCases({ withTenant, issueInWords, followRenamedKeys: createFollowRenamedKeys({ clock }) }),
    ),
    new WorkflowResolver(createWorkflowUseCases({ withTenant, files, issueInWords })),
    new EffectTypeResolver(activityTypes, actionTypes),
    new CivicRangeResolver(createCivicRangeUseCases({ withTenant, issueInWords })),
    new ReleaseResolver(createReleaseUseCases({ withTenant, readTenant, clock, issueInWords })),
    new PublicationResolver(createPublicationUseCases({ withTenant, clock, ...domain.publication })),
    new MigrationResolver(createMigrationUseCases({ withTenant, issueInWords, ...domain.migration })),
    new ServiceTestResolver(createServiceTestUseCases({ withTenant })),
    ...instances.resolvers,
    new RepresentationResolver(
      createRepresentationUseCases({
        withTenant,
        clock,
        issueInWords,
        releases: domain.publication.releases,
        personRegistryOf: domain.personRegistryOf,
      }),
    ),
    ...domain.appointments.resolvers,
    new DocumentResolver(createDocumentUseCases({ withTenant, clock })),
    new MessageResolver(
      createMessageUseCases({ withTenant, clock, onOpened: communications.onOpened }),
      createThreadUseCases({ withTenant }),
    ),
    new DueResolver(payments.useCases.listDues),
    new PaymentResolver(payments.useCases),
    new PersonalCopyResolver(domain.personalCopies),
    new ProblemResolver(withTenant),
    new RegisterSettingsResolver(
      createRegisterSettings({
        withTenant,
        vault: platform.vault,
        registerWith: domain.tryRegister,
        simulatorOffered: config.simulators !== null,
        issueInWords,
      }),
    ),
    new ReportResolver(createListReports({ withTenant, releases: domain.publication.releases })),
    new GuestServiceResolver({ ...platform, releases: domain.publication.releases }),
    new GuestInstanceResolver({ ...platform, releases: domain.publication.releases }),
    new RatingResolver(
      createRate({ withTenant, clock, markOf: (text) => sessions.markOf(text), mayRate: limitRatings() }),
    ),
    new StatisticsResolver(
      createReadStatistics({ withTenant, clock }),
      createReadRatingReport({ withTenant, clock }),
    ),
  ];
}
