import { agenda } from './agenda';
import { authorizations } from './authorizations';
import { branding } from './branding';
import { configuration } from './configuration';
import { console } from './console';
import { designer } from './designer';
import { flow } from './flow';
import { desk } from './desk';
import { labels } from './labels';
import { library } from './library';
import { notices } from './notices';
import { people } from './people';
import { ratings } from './ratings';
import { register } from './register';
import { releases } from './releases';
import { representation } from './representation';
import { review } from './review';
import { rules } from './rules';
import { settings } from './settings';
import { shell } from './shell';
import { statistics } from './statistics';
import { streets } from './streets';
import { trial } from './trial';
import { work } from './work';

/** Texts of the back office in Italian, one file a part: the model of the keys. */
export const it = {
  ...shell,
  ...work,
  ...desk,
  ...console,
  ...branding,
  ...configuration,
  ...designer,
  ...flow,
  ...library,
  ...rules,
  ...representation,
  ...review,
  ...register,
  ...releases,
  ...settings,
  ...ratings,
  ...statistics,
  ...streets,
  ...trial,
  ...people,
  ...authorizations,
  ...agenda,
  ...labels,
  ...notices,
} as const;

export type MessageKey = keyof typeof it;
