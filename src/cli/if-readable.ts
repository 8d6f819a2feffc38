import { OidpError } from '../model/error.ts';

/** What is read, for what does well without it; undefined where it cannot be. */
export function ifReadable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof OidpError) return undefined;
    throw error;
  }
}
