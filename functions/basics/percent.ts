// A share as a percentage in text, exactly: `{parts: 25, of: 1000}` is `2,5 %`.

/** At most four decimals, cut; with a no-break space, the way Norwegians write it. */
export function formatPercent({ parts, of }: { parts: number; of: number }): string {
  const scaled = String((BigInt(parts) * 1_000_000n) / BigInt(of)).padStart(5, '0');
  const decimals = scaled.slice(-4).replace(/0+$/, '');
  return `${scaled.slice(0, -4)}${decimals === '' ? '' : `,${decimals}`}\u00a0%`;
}
