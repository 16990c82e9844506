import { isJsonObject } from '@istanze/shared';
import { Arg, Authorized, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../graphql/context';
import { createFeed, type Feed, type Listen } from '../../graphql/feed';
import { JobOutput } from './bulk.types';
import type { BulkUseCases } from './bulk.use-cases';

/** A job went on. */
export interface JobNews {
  readonly tenantId: string;
  readonly id: string;
  readonly staffId: string;
}

export function createJobFeed(listen: Listen): Promise<Feed<JobNews>> {
  return createFeed(listen, 'desk_job', parseNews);
}

function parseNews(payload: string): JobNews | undefined {
  const json: unknown = JSON.parse(payload);
  if (!isJsonObject(json)) return undefined;
  return { tenantId: String(json['tenant']), id: String(json['id']), staffId: String(json['staff']) };
}

interface Subscriber {
  readonly context: RequestContext;
  readonly args: Readonly<Record<string, unknown>>;
}

/** How a job goes on, told to who began it; a class made here because what it listens to is given, not imported. */
export function createJobProgressResolver(feed: Feed<JobNews>, bulk: Pick<BulkUseCases, 'find'>): object {
  @Resolver()
  class JobProgressResolver {
    @Authorized('STAFF')
    @Subscription(() => JobOutput, {
      subscribe: ({ context, args }: Subscriber) => followJob(feed, bulk, context, String(args['id'])),
    })
    jobProgress(@Root() job: JobOutput, @Arg('id', () => ID) _id: string): JobOutput {
      return job;
    }
  }
  return new JobProgressResolver();
}

/** The present state first, so that nothing that happened before the subscription is missed; then each step, ended by the last. */
async function* followJob(
  feed: Feed<JobNews>,
  bulk: Pick<BulkUseCases, 'find'>,
  ctx: RequestContext,
  id: string,
): AsyncIterableIterator<JobOutput> {
  const news = feed.subscribe(
    (one) => one.tenantId === ctx.tenantId && one.id === id && one.staffId === ctx.viewer?.id,
  );
  try {
    const read = () => bulk.find(ctx, id);
    const first = await read();
    if (first === null) return;
    yield first;
    if (first.state !== 'running') return;
    for await (const _step of news) {
      const job = await read();
      if (job === null) return;
      yield job;
      if (job.state !== 'running') return;
    }
  } finally {
    await news.return?.();
  }
}
