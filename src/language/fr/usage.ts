import { typeset } from './typography.ts';

/** What commander's own errors say, by its codes; the words between quotes are those of its English message. */
const MESSAGES: Readonly<
  Record<string, (quoted: readonly string[], suggestion: string | undefined) => string>
> = {
  'commander.unknownCommand': ([name], suggestion) =>
    `la commande « ${name} » n’existe pas.${near(suggestion) ?? '\nLa liste des commandes : oidp --help'}`,
  'commander.unknownOption': ([flag], suggestion) =>
    `l’option « ${flag} » n’existe pas ici.${near(suggestion) ?? '\nLes options de la commande s’affichent avec --help.'}`,
  'commander.missingArgument': ([name]) =>
    `il manque l’argument « ${name} ».\nIl se met juste après la commande, avant les options ; l’aide s’affiche avec --help.`,
  'commander.optionMissingArgument': ([option]) => `l’option « ${option} » attend une valeur.`,
  'commander.missingMandatoryOptionValue': ([option = '']) =>
    `il manque l’option « ${option} ».\nPar exemple : ${option.replace(/<année>/, '2021')}`,
  'commander.excessArguments': () =>
    'il y a trop d’arguments.\nUn texte de plusieurs mots se met entre guillemets ; l’aide s’affiche avec --help.',
};

function near(suggestion: string | undefined): string | undefined {
  return suggestion && `\nVouliez-vous dire « ${suggestion} » ?`;
}

/** A wrong call in French words, from the code and the English message of the command-line library. */
export function describeUsageError(code: string, message: string): string {
  const quoted = Array.from(message.matchAll(/'([^']*)'/g), (match) => match[1] ?? '');
  const suggestion = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1];
  return typeset(
    MESSAGES[code]?.(quoted, suggestion) ?? 'cette commande ne peut pas être comprise.\nVoir oidp --help.',
  );
}
