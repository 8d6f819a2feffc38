import * as z from 'zod/mini';

/** What `oidp.yaml` may set for a workspace. */
export const settingsSchema = z.strictObject({
  organization: z.optional(z.string().check(z.minLength(1))),
  language: z.optional(z.enum(['fr'])),
  timezone: z.optional(z.string().check(z.refine(isTimeZone))),
});

export type Settings = z.infer<typeof settingsSchema>;

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('fr-FR', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
