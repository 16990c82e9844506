import { configuration } from './configuration';
import { designer } from './designer';
import { flow } from './flow';
import { desk } from './desk';
import { library } from './library';
import { releases } from './releases';
import { review } from './review';
import { rules } from './rules';
import { settings } from './settings';
import { shell } from './shell';
import { trial } from './trial';
import { work } from './work';

/** Texts of the back office in Italian, one file a part: the model of the keys. */
export const it = {
  ...shell,
  ...work,
  ...desk,
  ...configuration,
  ...designer,
  ...flow,
  ...library,
  ...rules,
  ...review,
  ...releases,
  ...settings,
  ...trial,
} as const;

export type MessageKey = keyof typeof it;
