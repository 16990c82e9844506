/**
 * A picture without what its camera wrote beside it: place, device, date, thumbnails (art. 5 GDPR: nothing that was not asked). The
 * turn of the picture stays, and the pixels are not touched. Any other content, and a picture whose parts do not follow the format
 * (JPEG: ITU T.81; PNG: ISO 15948), is given back as it is.
 */
export function stripMetadata(content: Buffer, mime: string): Buffer {
  if (mime === 'image/jpeg') return stripJpeg(content) ?? content;
  if (mime === 'image/png') return stripPng(content) ?? content;
  return content;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
const APP2 = 0xe2;
const COMMENT = 0xfe;
/** APP0 says how to draw, APP14 how colours are coded; of APP2 only the colour profile is kept, not further pictures. */
const KEPT_APPS: ReadonlySet<number> = new Set([0xe0, 0xee]);

function stripJpeg(content: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  let orientation: number | undefined;
  let at = 2;
  while (content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return joinJpeg(content, kept, orientation, at);
    const end = marker === 0xff ? at + 1 : endOfSegment(content, at);
    if (end === undefined) return undefined;
    const segment = content.subarray(at, end);
    if (marker === APP1) orientation ??= readOrientation(segment);
    if (!isAside(marker, segment)) kept.push(segment);
    at = end;
  }
  return undefined;
}

/** What follows the end of the image is left out: cameras hang smaller copies there, with their own place and date. */
function joinJpeg(
  content: Buffer,
  kept: readonly Buffer[],
  orientation: number | undefined,
  at: number,
): Buffer {
  const turn = orientation === undefined || orientation === 1 ? [] : [exifOfOrientation(orientation)];
  return Buffer.concat([content.subarray(0, 2), ...turn, ...kept, content.subarray(at, at + 2)]);
}

/** Where the segment that begins here ends, with the scan data that follow a start of scan; undefined where it does not fit. */
function endOfSegment(content: Buffer, at: number): number | undefined {
  if (at + 4 > content.length) return undefined;
  const length = content.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > content.length) return undefined;
  return content[at + 1] === START_OF_SCAN ? endOfScan(content, end) : end;
}

/** Scan data have no marker but restarts, and write a byte 0xFF as FF 00. */
function endOfScan(content: Buffer, from: number): number | undefined {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return undefined;
}

function isAside(marker: number, segment: Buffer): boolean {
  if (marker === APP2) return !segment.subarray(4).toString('latin1', 0, 11).startsWith('ICC_PROFILE');
  const isApp = marker >= 0xe0 && marker <= 0xef;
  return marker === COMMENT || (isApp && !KEPT_APPS.has(marker));
}

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;

/** Tag Orientation (1 to 8) of the first directory of an Exif segment. */
function readOrientation(segment: Buffer): number | undefined {
  const body = segment.subarray(4);
  if (!body.subarray(0, 6).equals(EXIF)) return undefined;
  const tiff = body.subarray(6);
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const read16 = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = tiff.length < 8 ? 0 : little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < read16(first); entry++) {
    const at = first + 2 + entry * 12;
    if (read16(at) !== ORIENTATION) continue;
    const value = read16(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment with the one tag that says how to turn the picture. */
function exifOfOrientation(orientation: number): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0x00, 0x22]);
  const tiff = Buffer.from([
    ...[0x4d, 0x4d, 0x00, 0x2a, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
  return Buffer.concat([head, EXIF, tiff]);
}

const PNG_SIGNATURE_LENGTH = 8;
/** Chunks that tell about the picture and do not draw it. */
const PNG_ASIDE: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

function stripPng(content: Buffer): Buffer | undefined {
  const kept: Buffer[] = [content.subarray(0, PNG_SIGNATURE_LENGTH)];
  let at = PNG_SIGNATURE_LENGTH;
  while (at + 12 <= content.length) {
    const type = content.toString('latin1', at + 4, at + 8);
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) return undefined;
    if (!PNG_ASIDE.has(type)) kept.push(content.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
