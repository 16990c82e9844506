import type { Feed } from '../../graphql/feed';
import { issueInWords } from '../../graphql/issue-words';
import type { OutboxHandler } from '../../platform/outbox';
import { BulkResolver } from './bulk.resolver';
import { type BulkUseCases, createBulkUseCases } from './bulk.use-cases';
import type { DeskDependencies } from './desk-dependencies';
import { DeskInstanceResolver } from './desk-instance.resolver';
import { DeskResolver } from './desk.resolver';
import { createDeskUseCases, type DeskUseCases } from './desk.use-cases';
import { createJobFeed, createJobProgressResolver, type JobNews } from './job-progress.resolver';
import { createReadNextWork } from './next-work';
import { NextWorkResolver } from './next-work.resolver';
import { createRunBulkJob } from './run-bulk-job';

export interface DeskModule {
  readonly bulk: BulkUseCases;
  readonly desk: DeskUseCases;
  readonly runBulkJob: OutboxHandler;
  /** `news` tells how jobs go on. */
  resolvers(news: Feed<JobNews>): readonly object[];
  readonly createJobFeed: typeof createJobFeed;
}

/** The operators' desk over the instances. */
export function createDesk(deps: DeskDependencies): DeskModule {
  const bulk = createBulkUseCases(deps);
  const desk = createDeskUseCases(deps, issueInWords);
  return {
    bulk,
    desk,
    runBulkJob: createRunBulkJob(deps),
    createJobFeed,
    resolvers: (news) => [
      new BulkResolver(bulk),
      new DeskResolver(desk),
      new DeskInstanceResolver(deps),
      new NextWorkResolver(createReadNextWork(deps)),
      createJobProgressResolver(news, bulk),
    ],
  };
}
