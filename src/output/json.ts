/** Any result for programs, versioned. */
export function printJson(result: object): string {
  return `${JSON.stringify({ version: 1, ...result }, undefined, 2)}\n`;
}
