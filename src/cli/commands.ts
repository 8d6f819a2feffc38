import type { Command } from '@commander-js/extra-typings';
import type { CommandName } from '../language/fr/commands.ts';
import type { Session } from './session.ts';

/** A command's file: it gives the command its arguments, options and action. */
interface CommandModule {
  readonly define: (command: Command, session: Session) => void;
}

/** What the scripts of `oidp completion` call at every TAB; no command of a person's, and in no help. */
export const COMPLETE = '__complete';

/** Every command, loaded when it is called; a group of commands has no file of its own. */
export const LOADERS: Readonly<Record<CommandName, (() => Promise<CommandModule>) | undefined>> = {
  init: () => import('./commands/init.ts'),
  plan: undefined,
  'plan list': () => import('./commands/plan-list.ts'),
  'plan show': () => import('./commands/plan-show.ts'),
  'plan new': () => import('./commands/plan-new.ts'),
  'plan schema': () => import('./commands/plan-schema.ts'),
  'plan validate': () => import('./commands/plan-validate.ts'),
  'plan carryover': () => import('./commands/plan-carryover.ts'),
  'plan diff': () => import('./commands/plan-diff.ts'),
  'plan propose': () => import('./commands/plan-propose.ts'),
  'plan adopt': () => import('./commands/plan-adopt.ts'),
  'plan close': () => import('./commands/plan-close.ts'),
  status: () => import('./commands/status.ts'),
  activity: undefined,
  'activity list': () => import('./commands/activity-list.ts'),
  'activity show': () => import('./commands/activity-show.ts'),
  'activity set': () => import('./commands/activity-set.ts'),
  'activity note': () => import('./commands/activity-note.ts'),
  'activity add': () => import('./commands/activity-add.ts'),
  'activity rename': () => import('./commands/activity-rename.ts'),
  calendar: () => import('./commands/calendar.ts'),
  'calendar set': () => import('./commands/calendar-set.ts'),
  report: () => import('./commands/report.ts'),
  network: undefined,
  'network list': () => import('./commands/network-list.ts'),
  'network show': () => import('./commands/network-show.ts'),
  cooperation: undefined,
  'cooperation list': () => import('./commands/cooperation-list.ts'),
  'cooperation show': () => import('./commands/cooperation-show.ts'),
  export: undefined,
  'export iati': () => import('./commands/export-iati.ts'),
  'export decidim': () => import('./commands/export-decidim.ts'),
  explain: () => import('./commands/explain.ts'),
  completion: () => import('./commands/completion.ts'),
};
