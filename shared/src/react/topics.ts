import type { Path } from '../kernel';

/** What happens at one path. `subscribe` and `revision` keep their identity: React may hold them. */
export interface Topic {
  /** Hears of every change; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows each time something changes. */
  readonly revision: () => number;
}

/** Topics by path, made when first asked for. */
export interface Topics {
  topic(path: Path): Topic;
  /** Each path once, after all of them have grown. */
  tell(paths: Iterable<Path>): void;
  tellAll(): void;
}

export function createTopics(): Topics {
  const topics = new Map<Path, OwnTopic>();
  const tell = (told: ReadonlySet<OwnTopic>) => {
    for (const topic of told) topic.grow();
    for (const topic of told) topic.tell();
  };
  return {
    topic(path) {
      const topic = topics.get(path) ?? new OwnTopic();
      topics.set(path, topic);
      return topic;
    },
    tell: (paths) => tell(new Set([...paths].flatMap((path) => topics.get(path) ?? []))),
    tellAll: () => tell(new Set(topics.values())),
  };
}

class OwnTopic implements Topic {
  /** Replaced, never changed: nearly always one, and who stops listening while it is told disturbs nobody. */
  private listeners: readonly (() => void)[] = [];
  private grown = 0;

  readonly revision = () => this.grown;
  readonly subscribe = (listener: () => void) => {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  };

  grow(): void {
    this.grown += 1;
  }
  tell(): void {
    for (const listener of this.listeners) listener();
  }
}
