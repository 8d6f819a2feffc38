import { ofPlan } from '../links.ts';
import { enumerate } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const numericReference: RuleWords<'numeric-reference'> = {
  message: ({ mention, isMany: many, absent, of, by }) => {
    const numbers = `« ${mention} » ${many ? 'sont des numéros' : 'est un numéro'}`;
    const lacking = `n’a pas d’activité ${enumerate(absent, 'ou')}`;
    if (by !== undefined)
      return absent.length > 0
        ? `${numbers} dans un texte repris du plan ${by}, qui ${lacking}`
        : `${numbers} du plan ${by}, d’où ce texte est repris`;
    const is = `${numbers} ${many ? 'écrits' : 'écrit'} dans un texte`;
    if (of !== undefined) return `${is} : rien ne dit si c’est du plan ${of}`;
    if (absent.length > 0) return `${is}, et ce plan ${lacking}`;
    return many
      ? `${is} : ils seront faux dès qu’ils changeront`
      : `${is} : il sera faux dès que les numéros changeront`;
  },
  help: ({ mention, of, by, link, printed, mayHaveMoved }, suggestion) => {
    const provided = mayHaveMoved ? 'si les numéros n’ont pas changé depuis, ' : '';
    if (suggestion !== undefined)
      return `${provided}remplacez « ${mention} » par « ${suggestion} », qui s’imprime avec le numéro du moment`;
    if (link !== undefined) {
      const prints = printed.length > 1 ? 's’impriment' : 's’imprime';
      const words = printed.map((each) => `« ${by === undefined ? each : ofPlan(each, by)} »`);
      return `${provided}reformulez avec ${link}, qui ${prints} ${enumerate(words)}${by === undefined ? ', au numéro du moment' : ''}`;
    }
    const year = of ?? by;
    const id = year === undefined ? 'identifiant' : `${year}/identifiant`;
    return `écrivez un renvoi, [[${id}]] ou [[${id}/lettre]] : il s’imprime avec le numéro du moment`;
  },
  page: {
    summary: 'un texte nomme une activité par son numéro',
    meaning:
      'Une note, un titre ou un autre texte dit « activité 2 » au lieu d’un renvoi. Remplacez ces mots par un renvoi, [[identifiant]] : il s’imprime « activité 2 », avec le numéro du moment.',
    why: 'Les numéros changent d’une année à l’autre, et tant que le plan n’est pas adopté. Le plan publié en 2021 contenait trois renvois faux, écrits en chiffres.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    note: Voir activité 2.
  - id: rapport
    number: 2
    priority: A
    title: Rapport annuel
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    note: Voir [[rapport]].
  - id: rapport
    number: 2
    priority: A
    title: Rapport annuel
`,
  },
};
