import type { RuleWords } from './words.ts';

export const dueMissing: RuleWords<'due-missing'> = {
  message: () => 'elle n’a pas d’échéance, et aucune entrée datée du calendrier ne la nomme',
  help: ({ hasItems, year = 2031 }) =>
    `ajoutez « due: … »${hasItems ? ', à elle ou à une sous-activité' : ''} (${year}-09, ${year}-09-15, ${year}-Q3…), ou nommez-la sous « activities » d’une entrée du calendrier`,
  page: {
    summary: 'une activité à faire n’a pas d’échéance',
    meaning:
      'Dans un plan adopté, une activité qui reste à faire n’a de date nulle part : ni la sienne, ni celle d’une sous-activité, ni celle d’une entrée du calendrier qui la nomme. Les activités permanentes n’en ont pas besoin.',
    why: 'Sans échéance, rien ne dira qu’elle a pris du retard. Ce n’est qu’une remarque : toutes les activités n’ont pas de date.',
    wrong: `state: adopted
adopted: { on: 2031-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    lead: secretariat
`,
    right: `state: adopted
adopted: { on: 2031-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    lead: secretariat
    due: 2031-09
`,
  },
};
