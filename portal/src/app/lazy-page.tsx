import { use, type ComponentType, type ReactNode } from 'react';

/** A page in a file of its own. Preloaded, it renders at once: what the server sent is taken over without a flash. */
export interface LazyPage {
  preload(): Promise<void>;
  readonly Page: ComponentType;
}

export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let loaded: ComponentType | undefined;
  let loading: Promise<ComponentType> | undefined;
  const start = (): Promise<ComponentType> =>
    (loading ??= load().then((component) => {
      loaded = component;
      return component;
    }));
  function Page(): ReactNode {
    const Component = loaded ?? use(start());
    return <Component />;
  }
  return { preload: async () => void (await start()), Page };
}
