import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isPrivateAddress } from './private-address';

/** How the network is reached; replaced where a test or a simulator stands for it. */
export interface Network {
  readonly request: (
    url: string,
    options: RequestOptions,
    answered: (answer: IncomingMessage) => void,
  ) => ClientRequest;
  /** Every address of a host name. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  readonly isPrivate: (address: string) => boolean;
}

export const INTERNET: Network = {
  request: httpsRequest,
  resolve: (host) => lookup(host, { all: true }),
  isPrivate: isPrivateAddress,
};

/** Where the receiving system of the demonstration seems to be. */
export const SIMULATED_RECEIVER = 'gestionale.simulatore.example';

/** The internet of a demonstration: the one host above is answered by the simulators, every other is what it is. */
export function simulatedNetwork(simulators: string): Network {
  return {
    ...INTERNET,
    request: (url, options, answered) => {
      const { host, pathname } = new URL(url);
      if (host !== SIMULATED_RECEIVER) return INTERNET.request(url, options, answered);
      const { lookup: _public, ...rest } = options;
      return httpRequest(`${simulators}/receiver${pathname}`, rest, answered);
    },
  };
}
