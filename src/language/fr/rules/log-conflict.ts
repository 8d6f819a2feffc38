import { formatDay } from '../dates.ts';
import { statusWord } from '../plan.ts';
import type { RuleWords } from './words.ts';

export const logConflict: RuleWords<'log-conflict'> = {
  message: ({ status, isWritten, logged, on, state }) => {
    const [own, last] = [statusWord(status, { state }), statusWord(logged, { state })];
    const has = isWritten ? `son statut est « ${own} »` : `elle n’a pas de statut, elle est donc « ${own} »`;
    return `${has}, mais la dernière ligne du journal qui en donne un${on === undefined ? '' : `, le ${formatDay(on)},`} dit « ${last} »`;
  },
  help: ({ status, isWritten, logged }) => {
    const reason = status === 'postponed' || status === 'cancelled' ? ', et pourquoi dans sa note' : '';
    return `si c’est le journal qui a raison, ${isWritten ? 'mettez' : 'ajoutez'} « status: ${logged} » ; sinon, ajoutez au journal une ligne qui dit « status: ${status} »${reason}`;
  },
  related: 'le journal dit ici',
  page: {
    summary: 'le statut n’est pas le dernier que donne le journal',
    meaning:
      'Le statut d’une activité ou d’une sous-activité et la dernière ligne de son journal se contredisent : on a changé l’un sans l’autre. La commande « oidp activity set » change les deux à la fois.',
    why: 'Le journal dit où en était l’année à une date passée. S’il contredit le statut, on ne sait pas lequel croire.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: in-progress
    log:
      - { on: 2031-02-10, status: in-progress }
      - { on: 2031-05-03, status: done }
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: done
    log:
      - { on: 2031-02-10, status: in-progress }
      - { on: 2031-05-03, status: done }
`,
  },
};
