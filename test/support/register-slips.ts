const NETWORK = 'plans/network.yaml';
const SHEET = 'plans/cooperations/strasbourg-montreal.yaml';

/** One slip in a shipped register, and the one finding that comes of it. */
export interface RegisterSlip {
  readonly name: string;
  readonly file: string;
  /** What stands in one place of the file, and what becomes of it. */
  readonly from: string;
  readonly to: string;
  /** As `rule «token»`. */
  readonly found: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Where the finding is, where that is another file: on the line of what stands in one place of it. */
  readonly in?: { readonly file: string; readonly at: string };
  /** Of what stands in the changed file, the part on whose line the finding is; else that of the token in `to`. */
  readonly at?: string;
  /** What the command says. */
  readonly words: string;
  /** What the other places that are shown underline, with what is said of them. */
  readonly related?: readonly string[];
  /** The day on which it is found; in 2021 where it is not given. */
  readonly today?: string;
}

export const REGISTER_SLIPS: readonly RegisterSlip[] = [
  {
    name: 'an amount with a point',
    file: SHEET,
    from: 'amount: 26144,',
    to: 'amount: 26.144,',
    found: 'amount-unclear «26.144»',
    severity: 'error',
    words: '« 26.144 » se lit de deux façons',
  },
  {
    name: 'an amount that its comma cuts',
    file: SHEET,
    from: 'amount: 26144,',
    to: 'amount: 26 144,50,',
    found: 'amount-unclear «26 144»',
    severity: 'error',
    words: 'mettez le montant entre guillemets : "26 144,50"',
  },
  {
    name: 'an amount with its currency',
    file: SHEET,
    from: 'amount: 26144,',
    to: 'amount: 26 144 €,',
    found: 'invalid-value «26 144 €»',
    severity: 'error',
    words: 'vouliez-vous dire « 26144 » ?',
  },
  {
    name: 'a negative amount',
    file: SHEET,
    from: 'amount: 26144,',
    to: 'amount: -26144,',
    found: 'invalid-value «-26144»',
    severity: 'error',
    words: 'il faut un montant sans signe ni monnaie',
  },
  {
    name: 'a year of two digits',
    file: SHEET,
    from: 'amount: 31539, currency: EUR, year: 2022',
    to: 'amount: 31539, currency: EUR, year: 22',
    found: 'invalid-value «22»',
    severity: 'error',
    words: 'une année en quatre chiffres',
  },
  {
    name: 'a currency that is none',
    file: SHEET,
    from: 'amount: 26144, currency: EUR',
    to: 'amount: 26144, currency: EUX',
    found: 'unknown-code «EUX»',
    severity: 'error',
    words: 'vouliez-vous dire « EUR »',
  },
  {
    name: 'a country that is none',
    file: NETWORK,
    from: '    name: Porto Alegre\n    kind: city\n    country: BR',
    to: '    name: Porto Alegre\n    kind: city\n    country: QQ',
    found: 'unknown-code «QQ»',
    severity: 'error',
    words: 'organisation porto-alegre : « QQ » n’est pas un code de pays',
  },
  {
    name: 'another id than the name of the file',
    file: SHEET,
    from: 'id: strasbourg-montreal\n',
    to: 'id: strasbourg\n',
    found: 'file-name-mismatch «strasbourg»',
    severity: 'error',
    words: 'écrivez « id: strasbourg-montreal »',
  },
  {
    name: 'the name of another organization',
    file: NETWORK,
    from: '    name: Bordeaux',
    to: '    name: PARIS',
    found: 'duplicate-name «PARIS»',
    severity: 'warning',
    words: 'est déjà celui d’une autre organisation, « paris »',
    related: [`${NETWORK} «Paris» l’autre est ici`],
  },
  {
    name: 'a party twice in a sheet',
    file: SHEET,
    from: '\nparties:\n',
    to: '\nparties:\n  - organization: strasbourg\n',
    at: '- { organization: strasbourg, role: lead }',
    found: 'named-twice «strasbourg»',
    severity: 'warning',
    words: '« strasbourg » est déjà parmi les parties de la fiche',
    related: [`${SHEET} «strasbourg» la première fois est ici`],
  },
  {
    name: 'the id of another organization',
    file: NETWORK,
    from: '  - id: bordeaux',
    to: '  - id: paris',
    at: '  - id: paris\n    name: Bordeaux',
    found: 'duplicate-id «paris»',
    severity: 'error',
    words: 'l’identifiant « paris » est déjà celui d’une autre organisation',
    related: [`${NETWORK} «paris» il est déjà pris ici`],
  },
  {
    name: 'a misspelt organization in a relation',
    file: NETWORK,
    from: '[ocpm, porto-alegre]',
    to: '[ocpm, porto-alegree]',
    found: 'unknown-organization «porto-alegree»',
    severity: 'warning',
    words: 'vouliez-vous dire « porto-alegre »',
    related: [`${NETWORK} «porto-alegre» peut-être celle-ci`],
  },
  {
    name: 'a misspelt funder in a sheet',
    file: SHEET,
    from: 'funder: strasbourg, amount: 26144',
    to: 'funder: strasbour, amount: 26144',
    found: 'unknown-organization «strasbour»',
    severity: 'warning',
    words: 'fiche strasbourg-montreal : « strasbour » n’est pas une organisation du registre',
    related: [`${NETWORK} «strasbourg» peut-être celle-ci`],
  },
  {
    name: 'a relation that was deleted, the only one to name an organization',
    file: NETWORK,
    from: '  - between: [ocpm, joao-pessoa]\n    kind: contact\n\n',
    to: '',
    at: '  - id: joao-pessoa',
    found: 'organization-unused «joao-pessoa»',
    severity: 'info',
    words: 'organisation joao-pessoa : rien ne la nomme',
  },
  {
    name: 'an organization twice in a relation',
    file: NETWORK,
    from: '  - between: [montreal, oidp]\n    kind: hosting',
    to: '  - between: [montreal, montreal]\n    kind: hosting',
    found: 'circular-relation «montreal»',
    severity: 'error',
    words: 'relation 4 (montreal – montreal) : « montreal » y est nommée deux fois',
  },
  {
    name: 'the ends of a membership the wrong way round, beside the right one',
    file: NETWORK,
    from: '  - between: [montreal, oidp]\n    kind: hosting',
    to: '  - between: [oidp, ocpm]\n    kind: membership',
    found: 'circular-relation «[oidp, ocpm]»',
    severity: 'warning',
    words: 'les adhésions tournent en rond : oidp est membre de ocpm, ocpm de oidp',
    related: [`${NETWORK} «[ocpm, oidp]» une autre de ces adhésions est ici`],
  },
  {
    name: 'a membership that had ended',
    file: NETWORK,
    from: '  - between: [ocpm, barcelone]\n    kind: contact',
    to: '  - between: [barcelone, oidp]\n    kind: membership\n    until: 2011-06',
    in: { file: 'plans/2013.yaml', at: 'partners: [barcelone]' },
    found: 'membership-lapsed «barcelone»',
    severity: 'warning',
    words: 'l’adhésion de « barcelone » a pris fin (juin 2011) avant le 1er janvier 2013',
    related: [`${NETWORK} «2011-06» la fin de l’adhésion est ici`],
  },
  {
    name: 'an end before the start of a relation',
    file: NETWORK,
    from: '    since: 2011\n',
    to: '    since: 2011\n    until: 2010\n',
    found: 'date-reversed «2010»',
    severity: 'error',
    words: 'la fin (2010) vient avant le début, « since: 2011 »',
    related: [`${NETWORK} «2011» le début est ici`],
  },
  {
    name: 'an end before the start of a sheet',
    file: SHEET,
    from: 'end: 2023-12-31',
    to: 'end: 2013-12-31',
    found: 'date-reversed «2013-12-31»',
    severity: 'error',
    words: 'la fin (31 décembre 2013) vient avant le début, « start: 2021 »',
    related: [`${SHEET} «2021» le début est ici`],
  },
  {
    name: 'nothing, once the end of the sheet is past',
    file: SHEET,
    from: 'state: ongoing',
    to: 'state: ongoing',
    today: '2024-01-15',
    found: 'cooperation-overdue «ongoing»',
    severity: 'info',
    words: 'le partenariat est dit « en cours », et sa fin est passée (31 décembre 2023)',
    related: [`${SHEET} «2023-12-31» la fin est ici`],
  },
  {
    name: 'a total that is a euro too high',
    file: SHEET,
    from: '\nfunding:\n',
    to: '\ntotals: [{ amount: 84185, currency: EUR, year: 2022 }]\nfunding:\n',
    found: 'funding-mismatch «84185»',
    severity: 'error',
    words:
      'le total pour 2022 est de 84 185 €, et 3 lignes font 84 184 € : le total dépasse les lignes de 1 €',
    related: ['3000', '31539', '49645'].map((amount) => `${SHEET} «${amount}» compté ici`),
  },
  {
    name: 'funding of a year after the end',
    file: SHEET,
    from: 'amount: 31539, currency: EUR, year: 2022',
    to: 'amount: 31539, currency: EUR, year: 2032',
    found: 'funding-outside-dates «2032»',
    severity: 'warning',
    words: '2032 vient après la fin du partenariat (31 décembre 2023)',
    related: [`${SHEET} «2023-12-31» la fin est ici`],
  },
  {
    name: 'a misspelt sheet in a plan',
    file: 'plans/2021.yaml',
    from: '    partners: [cglu]\n',
    to: '    partners: [cglu]\n    cooperations: [strasbourg-montreale]\n',
    found: 'unknown-reference «strasbourg-montreale»',
    severity: 'error',
    words: 'vouliez-vous dire « strasbourg-montreal »',
    related: [`${SHEET} «strasbourg-montreal» peut-être celle-ci`],
  },
];
