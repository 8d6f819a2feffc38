import type { RuleWords } from './words.ts';

/** What to write instead of an amount that its comma cuts, as it was meant. */
function cutHelp(text: string): string {
  if (/^[^,]*,\d{1,2}$/.test(text)) return `mettez le montant entre guillemets : "${text}"`;
  const whole = `écrivez ${text.replaceAll(/[\s,]/g, '')}`;
  const decimal = /^([^,]*,\d\d)0$/.exec(text)?.[1];
  return decimal === undefined ? whole : `${whole} ; si ce sont des décimales, écrivez "${decimal}"`;
}

export const amountUnclear: RuleWords<'amount-unclear'> = {
  message: (doubt) => {
    if (doubt.why === 'cut') return `la virgule coupe « ${doubt.text} » en deux, faute de guillemets`;
    if (doubt.why === 'two-ways')
      return `« ${doubt.text} » se lit de deux façons : des milliers, ou trois décimales`;
    return doubt.decimals === 0
      ? `« ${doubt.text} » a des décimales, et la monnaie ${doubt.currency} n’en a pas`
      : `« ${doubt.text} » a plus de décimales que la monnaie ${doubt.currency}, qui en a ${doubt.decimals}`;
  },
  help: (doubt) => {
    if (doubt.why === 'cut') return cutHelp(doubt.text);
    if (doubt.why === 'decimals') return 'arrondissez le montant, ou corrigez la monnaie';
    const { whole, decimal, decimals = 2 } = doubt;
    const exact = decimals === 0 ? '' : ` ou "${whole},${'0'.repeat(decimals)}"`;
    const other = decimal === undefined ? '' : ` ; si ce sont des décimales, écrivez "${decimal}"`;
    return `écrivez ${whole}${exact}${other}`;
  },
  page: {
    summary: 'un montant peut se lire de deux façons, ou n’existe pas dans sa monnaie',
    meaning:
      'Une virgule ou un point est suivi de trois chiffres : « 3,000 » vaut trois mille pour un lecteur, trois pour un autre. Ou une virgule sans guillemets coupe le montant en deux, entre accolades, où elle sépare ce qui se suit. Ou bien le montant a plus de décimales que sa monnaie, comme des centimes de franc CFA. Écrivez les milliers sans signe ou avec une espace, et les décimales après une virgule, entre guillemets.',
    why: 'Une somme mille fois trop petite, ou trop grande, ne se remarque pas toujours. L’outil n’additionne que des montants qui n’ont qu’un sens.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    budget:
      - { amount: 3.000, currency: EUR, state: sought }
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    budget:
      - { amount: 3000, currency: EUR, state: sought }
`,
  },
};
