/** A bar of text, `width` characters long, filled in proportion. What is begun shows; what is not finished is never full. */
export function bar(part: number, total: number, width: number): string {
  if (total === 0) return '·'.repeat(width);
  const exact = (part / total) * width;
  const filled = part > 0 && exact < 1 ? 1 : Math.floor(exact);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
