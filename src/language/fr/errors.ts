import type {
  AdditionRefusal,
  ArgumentKind,
  CarryoverRefusal,
  EditRefusal,
  ErrorArguments,
  ErrorCode,
  ExportSystem,
  OptionsFault,
  RenameRefusal,
} from '../../model/error.ts';
import { formatDay, formatTime } from './dates.ts';
import { ambiguousNameWords, unknownNameWords } from './names.ts';
import { ambiguousEntryWords, noRegisterWords, unknownEntryWords } from './register-names.ts';
import { STATUS_CHOICES, label } from './plan.ts';
import { statusRefusalWords } from './status-refusals.ts';
import { eventRefusalWords } from './event-changes.ts';
import { stateRefusalWords } from './states.ts';
import { templateFaultWords } from './templates.ts';
import { count, enumerate, typeset, endSentence } from './typography.ts';

const ARGUMENTS: Readonly<Record<ArgumentKind, string>> = {
  year: 'n’est pas une année entre 1900 et 2999',
  day: 'n’est pas un jour qui existe, comme 2021-06-30 (AAAA-MM-JJ), 30/06/2021 ou « 30 juin 2021 »',
  period: 'n’est pas une date, comme 2021-06-30, 2021-06, « juin 2021 » ou « du 1er au 3 juin 2021 »',
  'ordered-period': 'finit avant de commencer',
  'to-confirm': 'n’est pas ce qui se confirme : date, lieu ou tenue',
  sort: 'n’est pas un ordre de cette liste',
  format: 'n’est pas un format de cette commande',
  schema: 'n’est pas le nom d’un schéma',
  status: `n’est pas un statut : ${enumerate(STATUS_CHOICES, 'ou')}`,
  number: 'n’est pas un nombre',
  plan: 'n’est ni une année ni un fichier de plan (.yaml)',
  rule: 'n’est pas une règle ; leur liste : oidp explain',
  text: 'contient des caractères invisibles',
  document: 'n’est pas un document que l’outil sait faire',
  'organization-kind': 'n’est pas une nature d’organisation',
  'relation-kind': 'n’est pas une sorte de relation',
  'cooperation-state': 'n’est pas l’état d’une coopération',
  country: 'n’est ni un code de pays, comme FR, ni le nom d’un pays',
  shell: 'n’est pas un interpréteur de commandes que l’outil sait compléter',
};

const ID_FORM = 'une minuscule sans accent, puis des minuscules, des chiffres et des traits d’union';

const REFUSALS: Readonly<Record<EditRefusal, string>> = {
  alias: 'la valeur est écrite ailleurs dans le fichier et reprise ici par un renvoi « * »',
  anchor: 'la valeur porte une ancre « & » dont d’autres lignes dépendent',
  entangled:
    'ce qui est à retirer y est pris avec autre chose : un commentaire, une ligne vide ou une écriture particulière',
  'no-such-place': 'le fichier n’a pas cet endroit',
  'unexpected-result': 'le texte obtenu ne dirait pas ce qui était voulu',
};

const OPTIONS_FAULTS: Readonly<Record<OptionsFault, string>> = {
  'dry-run-alone': '--dry-run va avec --fix.\nPour voir les corrections sans les écrire : --fix --dry-run',
  'fix-stdin':
    '« - » et --fix ne vont pas ensemble : il n’y a pas de fichier à corriger.\nPour voir les corrections : --fix --dry-run',
  'stdin-unnamed':
    '« - » demande le nom du fichier dont c’est le texte.\nAjoutez par exemple --stdin-file plans/2021.yaml',
  'stdin-file-alone': '--stdin-file va avec « - », qui lit le texte sur l’entrée standard.\nAjoutez « - »',
  'several-outcomes':
    '--held, --postponed, --cancelled et --planned disent des choses contraires.\nN’en gardez qu’une.',
  'confirmed-or-not':
    'la même chose ne peut pas être à la fois confirmée (--confirmed) et à confirmer (--to-confirm).\nNommez-la après une seule de ces options.',
  'no-change':
    'il manque ce qui change dans cet événement.\nDites-le par une option : --when (sa date), --place (son lieu), --confirmed, --to-confirm, --held (il a eu lieu), --postponed, --cancelled, --planned ou --note.',
  'check-or-dry-run':
    '--check et --dry-run ne vont pas ensemble.\n--check dit s’il reste quelque chose à reporter ; --dry-run montre ce qui serait écrit',
  'selected-or-decided':
    '--only et --except ne vont ni avec --decisions ni avec --interactive.\nÉcrivez ces choix dans le fichier de décisions, ou employez --only et --except seuls',
  'interactive-alone':
    '--interactive pose des questions et enregistre les réponses : il lui faut un terminal, sans --check, --dry-run ni --format json.\nSans personne pour répondre, ou pour voir sans rien écrire, donnez les décisions dans un fichier : --decisions <fichier>',
  'several-years':
    '--template choisit un document d’une seule année ; plusieurs --year en font un qui les compare.\nGardez une seule année, ou retirez --template.',
  'one-table':
    'json et csv donnent les données d’une seule année, sans --template.\nPour un document de plusieurs années ou d’un autre gabarit, demandez md ou html.',
  'sheet-alone':
    '--cooperation fait le document d’une fiche : il ne va ni avec --year, ni avec --template, ni avec --as-of.\nRetirez-les, ou retirez --cooperation pour le rapport d’une année.',
  'open-without-page':
    '--open ouvre la page que --output écrit.\nNommez-la, par exemple : --output rapport.html --open',
};

/** Where a year goes. */
const EXPORT_SYSTEMS: Readonly<Record<ExportSystem, string>> = {
  iati: 'vers IATI',
  decidim: 'vers Decidim',
};

/** Why the system refused, in words; the code itself where we have none. */
function reasonWords(reason: string): string {
  const known: Readonly<Record<string, string>> = {
    EACCES: 'vous n’en avez pas le droit',
    EPERM: 'le système le refuse',
    EROFS: 'le support est en lecture seule',
    ENOSPC: 'le disque est plein',
    EDQUOT: 'la place qui vous est réservée sur le disque est pleine',
    EFBIG: 'le système n’admet pas de fichier de cette taille',
    DANGLING: 'c’est un lien vers un fichier qui n’existe pas',
    EISDIR: 'c’est un dossier',
    SPECIAL: 'ce n’est pas un fichier ordinaire',
    EBUSY: 'un autre programme le tient ouvert (éditeur, antivirus, synchronisation) ; fermez-le',
    ELOOP: 'trop de liens symboliques',
    ENAMETOOLONG: 'le nom est trop long',
    ENOTDIR: 'une partie du chemin n’est pas un dossier',
    EEXIST: 'une partie du chemin n’est pas un dossier',
    ENOENT: 'le dossier n’existe pas',
  };
  return known[reason] ?? `erreur ${reason}`;
}

const MESSAGES: { readonly [Code in ErrorCode]: (details: ErrorArguments[Code]) => string } = {
  'no-workspace': ({ folder }) =>
    `aucun dossier « plans » dans ${folder} ni dans les dossiers qui le contiennent.\nPlacez-vous dans le dossier de vos plans, indiquez-le avec -C, ou créez-en un : oidp init`,
  'no-such-plan': ({ year, folder, years }) =>
    `pas de plan ${year} dans ${folder}.\n${years.length === 0 ? 'Ce dossier ne contient encore aucun plan' : `Plans présents : ${enumerate(years.map(String))}`}. Pour en créer un : oidp plan new ${year}`,
  'two-plans': ({ year, files }) =>
    `l’année ${year} a deux plans : ${enumerate(files)}.\nGardez-en un ; sortez l’autre du dossier « plans ».`,
  'two-registers': ({ files }) =>
    `le réseau a deux registres : ${enumerate(files)}.\nGardez-en un ; sortez l’autre du dossier « plans ».`,
  'no-such-folder': ({ folder }) => `le dossier ${folder} n’existe pas.\nVérifiez ce qui suit -C.`,
  'is-a-plan': ({ file }) =>
    `${file} est un plan, ou en a le nom.\nRien n’a été écrit ; choisissez un nom qui ne se termine pas par .yaml.`,
  'ambiguous-number': ({ number, ids }) =>
    `plusieurs activités ont le numéro ${number} : ${enumerate(ids)}.\nDésignez-la par son identifiant, ou corrigez les numéros (oidp plan validate).`,
  'no-such-file': ({ file }) =>
    `le fichier ${file} n’existe pas.\nVérifiez son nom et le dossier où vous êtes.`,
  'not-a-file': ({ file }) =>
    `${file === '' ? 'ce dossier' : file} est un dossier, pas un fichier.\nIndiquez un fichier de plan, ou une année comme 2021.`,
  'no-decisions': ({ file, from, to, reason }) => {
    if (reason === 'AMONG_PLANS')
      return `le fichier de décisions ${file} est dans le dossier « plans », où il serait pris pour un plan.\nMettez-le à côté de ce dossier, et donnez son nouveau chemin après --decisions.`;
    return `le fichier de décisions ${file} ${reason === 'ENOENT' ? 'n’existe pas' : `ne peut pas être lu : ${reasonWords(reason)}`}.\nVérifiez son nom, ou laissez l’outil en écrire un d’après vos réponses : oidp plan carryover ${from} ${to} --interactive`;
  },
  'outside-workspace': ({ file }) =>
    `${file} est un lien vers un fichier d’un autre dossier, qui n’est ni lu ni écrit.\nRemplacez-le par le fichier lui-même.`,
  'too-large': ({ file }) =>
    `${file} est trop gros pour être lu : plus de 4 Mo.\nVérifiez que c’est le bon fichier.`,
  'wrong-options': ({ reason }) => OPTIONS_FAULTS[reason],
  'unreadable-file': ({ file, reason }) =>
    `${file} ne peut pas être lu : ${reasonWords(reason)}.\nDemandez ce droit à qui l’a créé, ou remplacez-le par une copie à vous.`,
  'unwritable-file': ({ file, reason }) =>
    `${file} ne peut pas être écrit : ${reasonWords(reason)}.\nRien n’y a été écrit ; relancez la commande une fois la cause levée.`,
  'changed-meanwhile': ({ file }) =>
    `${file} a été modifié par un autre programme depuis sa lecture.\nRien n’a été écrit ; relancez la commande.`,
  'plan-exists': ({ year, file, before }) =>
    `le plan ${year} existe déjà (${file}) ; rien n’a été écrit.\n${before === undefined ? `Pour le lire : oidp plan show ${year}` : `Pour y reporter ce que laisse le plan ${before} : oidp plan carryover ${before} ${year}`}`,
  'foreign-file': ({ file }) =>
    `${file} existe déjà, et rien n’y dit que l’outil l’a écrit : il pourrait contenir le travail de quelqu’un.\nRien n’a été écrit ; choisissez un autre nom ou, pour le remplacer, ajoutez --force.`,
  'file-exists': ({ file }) =>
    `${file} existe déjà.\nRien n’a été écrit ; déplacez-le ou choisissez un autre nom.`,
  locked: ({ file, lock, process, host, since }) => {
    const commands: readonly string[] = [
      'une autre commande',
      ...(process === undefined ? [] : [`de cet ordinateur (processus ${process})`]),
      ...(host === undefined ? [] : [`de l’ordinateur « ${host} »`]),
    ];
    const time =
      since === undefined
        ? ''
        : `, depuis le ${formatDay(since.slice(0, 10))} à ${formatTime(since.slice(11, 16))} (heure UTC)`;
    return `${file} est en cours d’écriture par ${commands.join(' ')}${time}.\nRien n’a été écrit ; réessayez. Si cette commande a été interrompue, supprimez ce qu’elle a laissé :\n${lock}`;
  },
  'invalid-settings': ({ file, line }) =>
    `${file} ne peut pas être compris (ligne ${line}).\nIl contient au plus « organization », « language: fr », « timezone » (Europe/Paris) et « rules » ; « oidp plan validate » dit ce qui ne va pas.`,
  'newer-format': ({ file, format }) =>
    `${file} est écrit dans un format plus récent (format ${format}) que celui que cet outil connaît.\nMettez l’outil à jour.`,
  'invalid-argument': ({ name, value, expected, known, suggestion }) => {
    const choices = known === undefined ? '' : ` (${enumerate(known, 'ou')})`;
    const hint = suggestion === undefined ? '' : `\nVouliez-vous dire « ${suggestion} » ?`;
    return `${name} : « ${value} » ${ARGUMENTS[expected]}${choices}.${hint}`;
  },
  'future-day': ({ name, day, today }) =>
    `${name} : le ${formatDay(day)} n’est pas encore venu ; nous sommes le ${formatDay(today)}.`,
  'unknown-name': unknownNameWords,
  'ambiguous-name': ambiguousNameWords,
  'unknown-entry': unknownEntryWords,
  'ambiguous-entry': ambiguousEntryWords,
  'no-register': ({ kind }) => noRegisterWords(kind),
  'unknown-subject': ({ reference, year, suggestion }) =>
    `le plan ${year} n’a pas d’activité « ${reference} ».\n${suggestion === undefined ? `Leur liste : oidp activity list ${year}` : `Vouliez-vous dire « ${suggestion} » ?`}`,
  'after-status': ({ status, rest, year, isNote }) =>
    `« ${rest} » vient après le statut « ${status} », qui se met en dernier.\n${
      isNote
        ? `Une note se donne par --note, entre guillemets : --note "…", à la fin`
        : `Par exemple : oidp activity set ${year} ${rest} ${status}`
    }`,
  'status-refused': statusRefusalWords,
  'addition-refused': ({ reason, year, id = '' }) => {
    const reasons: Readonly<Record<AdditionRefusal, string>> = {
      closed: `le plan ${year} est clos`,
      'id-taken': `l’identifiant « ${id} » est déjà celui d’une activité du plan ${year}.\nDonnez-lui-en un autre : --id`,
      'too-many-items': 'il n’y a pas plus de 26 lettres pour ses sous-activités',
      'no-id': 'son titre ne donne pas d’identifiant.\nDonnez-lui-en un : --id',
      'wrong-id': `« ${id} » n’est pas un identifiant : ${ID_FORM}`,
    };
    return `l’activité n’est pas ajoutée : ${endSentence(reasons[reason])}\nRien n’a été écrit.`;
  },
  'rename-refused': ({ reason, from, to, year, suggestion }) => {
    const reasons: Readonly<Record<RenameRefusal, string>> = {
      'wrong-id': `« ${to} » n’est pas un identifiant : ${ID_FORM}`,
      'id-taken': `le plan ${year} a déjà une autre activité « ${to} »`,
      unknown: `aucun plan n’a d’activité « ${from} ».\n${suggestion === undefined ? 'Leur liste : oidp activity list, et l’année' : `Vouliez-vous dire « ${suggestion} » ?`}`,
    };
    return `« ${from} » n’est pas renommé : ${endSentence(reasons[reason])}\nRien n’a été écrit.`;
  },
  'state-refused': stateRefusalWords,
  'event-refused': eventRefusalWords,
  'carryover-refused': ({ reason, from, to, number, status, subject, between, errors = [] }) => {
    const lines = [...new Set(errors.map(({ rule, file, line }) => `\n  ${file}:${line} [${rule}]`))];
    const listed = lines.slice(0, 5);
    const further = lines.length - listed.length;
    const others = further === 0 ? '' : `\n  et ${count(further, 'autre')}`;
    const reasons: Readonly<Record<CarryoverRefusal, string>> = {
      'same-year': 'un plan ne se reporte pas sur lui-même',
      backwards: `un report va d’une année à une année suivante ; essayez oidp plan carryover ${to} ${from}`,
      closed: `le plan ${to} est clos, et n’a pas tout ce que laisse le plan ${from}.\nCe qui manque : oidp plan carryover ${from} ${to} --check. Laissez-le de côté (--except), abandonnez-le, ou reportez-le à un plan suivant`,
      finished: `l’activité ${number} du plan ${to} est ${status === 'cancelled' ? 'abandonnée' : 'achevée'}, alors que le plan ${from} laisse à faire ce qu’elle continue.\nRouvrez-la, ou défaites son lien avec le plan ${from} : changez son identifiant, ou retirez son carriedFrom. Ou laissez de côté ce qu’elle continue : --except`,
      carried: `« ${subject} » du plan ${from} est déjà repris dans le plan ${to}, et ne peut plus être abandonné ou dit achevé dans celui de ${from}.\nMarquez-le dans le plan ${to} ou, s’il ne devait pas y être, retirez-l’en d’abord`,
      taken: `le plan ${between}, entre les deux, reprend déjà ce que laisse le plan ${from}.\nReportez à partir de lui : oidp plan carryover ${between} ${to}`,
      'source-unconfirmed': `des décisions (abandons, achèvements tardifs) sont aussi à écrire dans le plan ${from}.\nAjoutez --write-source pour y consentir`,
      'too-many-items': `l’activité ${number} du plan ${to} aurait plus de 26 sous-activités, et il n’y a plus de lettre.\nFaites-en deux activités, toutes deux issues de celle de ${from} (carriedFrom)`,
      unbalanced: 'le compte ne tombe pas juste : quelque chose serait perdu. Merci de signaler ce cas',
      errors: `le plan ${to} aurait des erreurs qu’il n’a pas aujourd’hui, aux lignes du texte qui serait écrit :${listed.join('')}${others}\nCorrigez d’abord ce qui y est repris : oidp plan validate ${from}`,
    };
    return `le report de ${from} à ${to} n’est pas fait : ${endSentence(reasons[reason])}\nRien n’a été écrit.`;
  },
  'export-refused': ({ year, system }) => {
    if (system !== undefined)
      return `le plan ${year} est un exemple reconstitué ; il ne s’exporte pas ${EXPORT_SYSTEMS[system]}, où rien ne le dirait.\nPour le lire ou le transmettre avec cette mention : oidp report --year ${year}`;
    return `le plan ${year} est un exemple reconstitué ; son calendrier ne va pas dans un agenda, où rien ne le dirait.\nPour le lire ou le transmettre avec cette mention : oidp calendar ${year} --format md`;
  },
  'diff-refused': ({ from, to, years }) => {
    if (from > to)
      return `la comparaison va d’une année à une année suivante, et ${to} précède ${from}.\nEssayez oidp plan diff ${to} ${from}`;
    const others = years.filter((year) => year !== from);
    const other = others.findLast((year) => year < from) ?? others[0];
    if (other === undefined)
      return `le plan ${from} ne se compare pas à lui-même, et il n’y en a pas d’autre ici.`;
    return `le plan ${from} ne se compare pas à lui-même.\nEssayez oidp plan diff ${Math.min(from, other)} ${Math.max(from, other)}`;
  },
  'half-written': ({ written, file, cause }) => {
    const [why = ''] = describeError(cause.code, cause.details).split('\n');
    return `${written} est écrit, et ${file} ne l’est pas encore : ${endSentence(why)}\nRelancez la même commande : elle achèvera le reste.`;
  },
  'nothing-to-carry': ({ year }) =>
    `il n’y a pas de plan avant ${year} : rien ne peut y être reporté.\nSans --carryover, la commande crée un plan vide`,
  'invalid-template': (details) => templateFaultWords(details),
  'missing-argument': ({ name, example }) =>
    `il manque ${name.startsWith('-') ? 'l’option' : 'l’argument'} « ${name} ».\nPar exemple : ${example}`,
  'unknown-item': ({ number, letter, letters, labels }) =>
    `${label({ labels }, 'activity')} ${number} : pas de ${label({ labels }, 'item')} ${letter}.\n${letters.length === 0 ? 'Il n’y en a aucune.' : `Il y a : ${enumerate(letters)}.`}`,
  'edit-refused': ({ file, reason, at }) =>
    `${file} ne peut pas être modifié sans risque (${at}) : ${REFUSALS[reason]}.\nRien n’a été écrit ; faites ce changement à la main.`,
};

/** Why a command could not do its work, and what to do. */
export function describeError<Code extends ErrorCode>(code: Code, details: ErrorArguments[Code]): string {
  return typeset(MESSAGES[code](details));
}

/** What is said of a mistake of our own: no trace, but what a report of it needs. */
export function describeBug(error: unknown): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return (
    typeset(
      `une erreur de l’outil lui-même a interrompu la commande.\nMerci de la signaler avec ce texte : `,
    ) + reason
  );
}
