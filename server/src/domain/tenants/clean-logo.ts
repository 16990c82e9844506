import { fail, ok, type Result } from '@istanze/shared';
import type { StoredLogo } from './branding.repository';
import { cleanSvg } from './clean-svg';

export type LogoProblem = 'logo-empty' | 'logo-large' | 'logo-type' | 'logo-unreadable' | 'logo-sides';

const LARGEST = 256 * 1024;
const LONGEST_SIDE = 2000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A coat of arms without anything that runs, leads elsewhere or tells of its author. SVG or PNG, 256 kB at most. */
export function cleanLogo(
  content: Buffer,
  stripMetadata: (content: Buffer, mime: string) => Buffer,
): Promise<Result<StoredLogo, LogoProblem>> {
  if (content.length === 0) return Promise.resolve(fail('logo-empty'));
  if (content.length > LARGEST) return Promise.resolve(fail('logo-large'));
  if (content.subarray(0, PNG.length).equals(PNG)) return Promise.resolve(cleanPng(content, stripMetadata));
  return readSvg(content);
}

function cleanPng(
  content: Buffer,
  stripMetadata: (content: Buffer, mime: string) => Buffer,
): Result<StoredLogo, LogoProblem> {
  if (content.length < 33 || content.toString('latin1', 12, 16) !== 'IHDR') return fail('logo-unreadable');
  const sides = [content.readUInt32BE(16), content.readUInt32BE(20)];
  if (sides.some((side) => side < 1 || side > LONGEST_SIDE)) return fail('logo-sides');
  return ok({ mediaType: 'image/png', content: stripMetadata(content, 'image/png') });
}

async function readSvg(content: Buffer): Promise<Result<StoredLogo, LogoProblem>> {
  const text = content.toString('utf8');
  if (!/<svg[\s>]/i.test(text)) return fail('logo-type');
  const clean = await cleanSvg(text);
  if (clean === undefined) return fail('logo-unreadable');
  return ok({ mediaType: 'image/svg+xml', content: Buffer.from(clean, 'utf8') });
}
