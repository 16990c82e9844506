/**
 * Writes decimal commas as points where a comma can be nothing else: between two digits, outside texts and outside the
 * brackets of functions and lists, where it parts arguments. `isee <= 15000,50 €` becomes `isee <= 15000.50 €`.
 */
export function withDecimalPoints(line: string): string {
  let result = '';
  const brackets: boolean[] = [];
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (quote !== '') {
      if (char === '\\') {
        result += char + line.charAt(++at);
        continue;
      }
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') brackets.push(char === '[' || calls(result));
    else if (char === ')' || char === ']') brackets.pop();
    else if (char === ',' && !brackets.includes(true) && isBetweenDigits(line, at)) {
      result += '.';
      continue;
    }
    result += char;
  }
  return result;
}

/** True when a bracket after this text belongs to a function: a word of the language calls nothing. */
function calls(before: string): boolean {
  return /\w\s*$/.test(before) && !/(^|\W)(and|or|not|in)\s*$/.test(before);
}

/** Three digits after it could also group thousands: `1,500` is left for the person to say. */
function isBetweenDigits(line: string, at: number): boolean {
  return /\d$/.test(line.slice(0, at)) && /^\d{1,2}(?!\d)/.test(line.slice(at + 1));
}
