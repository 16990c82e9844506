/** How near a last day is, for eyes that skim a list; the words say the days all the same. */
export function urgencyOf(daysLeft: number): 'over' | 'near' | 'calm' {
  if (daysLeft < 0) return 'over';
  return daysLeft <= 7 ? 'near' : 'calm';
}
