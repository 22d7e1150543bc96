// Who may write under a protection, beside who should: what set-up mends, and a check tells.

/** `may` should be among `standing`; `masters` may stand there too. `lacking` are not there, `left` should not be. */
export function compareWriters(
  may: readonly string[],
  standing: readonly string[],
  masters: readonly string[],
): { lacking: string[]; left: string[] } {
  const lower = (users: readonly string[]): string[] => [...new Set(users.map((user) => user.toLowerCase()))];
  const [should, stand, others] = [may, standing, masters].map(lower) as [string[], string[], string[]];
  return {
    lacking: should.filter((user) => !stand.includes(user)),
    left: stand.filter((user) => !should.includes(user) && !others.includes(user)),
  };
}
