/** What JSON may hold as it is, and a terminal that shows it would obey. */
const OBEYED = /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** A value as indented JSON, with a line break at its end; nothing in it moves a terminal. */
export function toJson(value: object): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(OBEYED, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** Any result for programs, versioned. */
export function printJson(result: object): string {
  return toJson({ version: 1, ...result });
}
