import { limitConnections } from './limit-connections';

/** A library or a school behind one address goes on rating; a script does not. */
const PER_HOUR = 30;

/** Lets so many ratings without a login through from each connection to each municipality; false beyond them. */
export function limitRatings(): ReturnType<typeof limitConnections> {
  return limitConnections(PER_HOUR);
}
