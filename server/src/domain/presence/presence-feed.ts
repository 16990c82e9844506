import { isJsonObject } from '@istanze/shared';
import { createFeed, type Feed, type Listen } from '../../graphql/feed';
import { PresencePlace, type Seat } from './presence.types';

/** Who has what open, in which window, at which part of it; said again every few seconds. */
export interface SeatNews extends Seat {
  readonly tenantId: string;
  readonly place: PresencePlace;
  /** Id of the form or the workflow, code of the instance. */
  readonly id: string;
}

export const SEAT_CHANNEL = 'seat';

/** Seats as every process that serves the municipality tells them. */
export function createPresenceFeed(listen: Listen): Promise<Feed<SeatNews>> {
  return createFeed(listen, SEAT_CHANNEL, parseSeat);
}

function parseSeat(payload: string): SeatNews | undefined {
  const json: unknown = JSON.parse(payload);
  if (!isJsonObject(json)) return undefined;
  const { tenantId, id, seat, staffId, name, node, here } = json;
  const place = Object.values(PresencePlace).find((one) => one === json['place']);
  if (place === undefined) return undefined;
  return {
    tenantId: String(tenantId),
    place,
    id: String(id),
    seat: String(seat),
    staffId: String(staffId),
    name: String(name),
    node: typeof node === 'string' ? node : null,
    here: here === true,
  };
}
