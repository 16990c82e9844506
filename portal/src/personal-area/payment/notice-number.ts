/** An 18-digit notice number in groups of four, as it is printed on the notice. */
export function groupNoticeNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}
