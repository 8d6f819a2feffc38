import type { RuleWords } from './words.ts';

export const itemLetters: RuleWords<'item-letters'> = {
  message: ({ letter, expected }) =>
    expected === undefined
      ? `après la sous-activité z, il n’y a plus de lettre pour celle-ci, qui porte « ${letter} »`
      : `la lettre « ${letter} » est à la place de « ${expected} » : les lettres se suivent, a, b, c…`,
  help: ({ letter, expected, isNamed }) => {
    if (expected === undefined) return 'faites-en deux activités';
    return isNamed
      ? `mettez « ${expected} », et corrigez de même ce qui nomme « ${letter} » : calendrier, renvois, journal`
      : `mettez « ${expected} »`;
  },
  page: {
    summary: 'les lettres des sous-activités ne se suivent pas',
    meaning:
      'Les sous-activités d’une activité portent les lettres a, b, c… dans l’ordre et sans trou. Corrigez la lettre indiquée, et avec elle ce qui la nomme : le calendrier, les renvois, le journal de suivi. Si le document publié saute une lettre, donnez ici les lettres dans l’ordre, et dites sous « errata » celle qui est imprimée.',
    why: 'La lettre est l’identité de la sous-activité : « 12b » dans un compte rendu, un renvoi ou le journal doit désigner une seule chose.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    items:
      - { letter: a, title: Appel à candidatures }
      - { letter: c, title: Annonce des lauréats }
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    items:
      - { letter: a, title: Appel à candidatures }
      - { letter: b, title: Annonce des lauréats }
`,
  },
};
