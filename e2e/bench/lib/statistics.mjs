/** The middle value; of an even number, the lower of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Medians of every number in measurements that have the same keys. */
export function medians(measurements) {
  const keys = Object.keys(measurements[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, median(measurements.map((one) => one[key]))]));
}
