import { authorizations } from './authorizations';
import { configuration } from './configuration';
import { console } from './console';
import { designer } from './designer';
import { flow } from './flow';
import { desk } from './desk';
import { labels } from './labels';
import { library } from './library';
import { people } from './people';
import { releases } from './releases';
import { review } from './review';
import { rules } from './rules';
import { settings } from './settings';
import { shell } from './shell';
import { statistics } from './statistics';
import { trial } from './trial';
import { work } from './work';

/** Texts of the back office in Italian, one file a part: the model of the keys. */
export const it = {
  ...shell,
  ...work,
  ...desk,
  ...console,
  ...configuration,
  ...designer,
  ...flow,
  ...library,
  ...rules,
  ...review,
  ...releases,
  ...settings,
  ...statistics,
  ...trial,
  ...people,
  ...authorizations,
  ...labels,
} as const;

export type MessageKey = keyof typeof it;
