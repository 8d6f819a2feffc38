import type { RuleWords } from './words.ts';

export const duplicateNumber: RuleWords<'duplicate-number'> = {
  message: ({ number }) => `le numéro ${number} est déjà celui d’une autre activité`,
  help: () => 'donnez à chaque activité son numéro, de 1 à la dernière',
  related: 'il est déjà pris ici',
  page: {
    summary: 'deux activités ont le même numéro',
    meaning:
      'Le même numéro est écrit pour deux activités. Donnez à chacune le sien, de 1 à la dernière. Les renvois n’en souffrent pas : ils nomment les identifiants.',
    why: 'Le numéro est ce que l’on cite en réunion et dans les comptes rendus. « L’activité 1 » désignerait deux choses.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
  - id: rapport
    number: 1
    priority: A
    title: Rapport annuel
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
  - id: rapport
    number: 2
    priority: A
    title: Rapport annuel
`,
  },
};
