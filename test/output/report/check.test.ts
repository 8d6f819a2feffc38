import { describe, expect, it } from 'vitest';
import { plain, run } from '../../support/run.ts';
import { runWith } from './overrides.ts';

const CHECK = ['report', '--check'];

/** The findings as « file:line:column problem », each with what is advised. */
function found(stdout: string): Record<string, string | undefined> {
  const pieces = plain(stdout).split(/\n\n/);
  return Object.fromEntries(
    pieces.flatMap((piece) => {
      const [, place, problem] = /^(templates\/\S+:\d+:\d+) erreur \[([\w-]+)\]/m.exec(piece) ?? [];
      return place === undefined ? [] : [[`${place} ${problem}`, /→ (.+)$/m.exec(piece)?.[1]]];
    }),
  );
}

const meant = (word: string) => `Vouliez-vous dire « ${word} » ?`;

describe('report --check', () => {
  it('finds nothing in the templates of the program, and says so', async () => {
    const ran = await runWith({}, CHECK);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(plain(ran.stdout)).toMatch(/^\d+ gabarits vérifiés : tout ce qui y est nommé existe\.\n$/);
  });

  it('finds nothing in a copy of them either', async () => {
    const { files } = await runWith({}, ['report', '--eject']);
    expect(await run(CHECK, { files })).toMatchObject({ code: 0, stderr: '' });
  });

  it('finds what a template names and nothing has, with its place and the nearest name', async () => {
    const { code, stdout } = await runWith(
      {
        'section.md.hbs': [
          '## {{titre}}',
          '{{#each blocks}}{{title}}{{../titl}}{{@indx}}{{@root.titel}}{{id}}',
          '{{> (lookup this "partial")}}{{/each}}',
          '{{#each blocks as |block rank|}}{{rank}}{{block.kin}}{{../id}}{{@first}}{{/each}}',
          '{{#if blocs}}{{/if}}',
        ].join('\n'),
        'rapport.md.hbs': '{{@index}}{{#each sections}}{{> section}}{{@index}}{{/each}}',
        'calendrier.html.hbs':
          '{{#each months}}{{empty}}{{../empty}}{{#each entries}}{{#if when}}{{../nam}}{{/if}}{{/each}}{{/each}}',
        'marques.md.hbs': '{{#marks}}{{text}}{{txt}}{{/marks}}{{#with marks.[0]}}{{code}}{{cod}}{{/with}}',
      },
      CHECK,
    );
    expect(code).toBe(1);
    expect(found(stdout)).toEqual({
      'templates/section.md.hbs:1:6 unknown-name': meant('title'),
      'templates/section.md.hbs:2:28 unknown-name': meant('../title'),
      'templates/section.md.hbs:2:39 unknown-name': meant('@index'),
      'templates/section.md.hbs:2:48 unknown-name': meant('@root.title'),
      'templates/section.md.hbs:4:43 unknown-name': meant('block.kind'),
      'templates/rapport.md.hbs:1:3 unknown-name': 'À cet endroit se trouvent : @root',
      'templates/section.md.hbs:5:7 unknown-name': meant('blocks'),
      'templates/calendrier.html.hbs:1:19 unknown-name': meant('../empty'),
      'templates/calendrier.html.hbs:1:69 unknown-name': meant('../name'),
      'templates/marques.md.hbs:1:21 unknown-name': meant('text'),
      'templates/marques.md.hbs:1:65 unknown-name': meant('code'),
    });
    expect(plain(stdout)).toMatch(/\n11 problèmes dans 4 gabarits, sur \d+ vérifiés\.\n$/);
    expect(stdout).toContain('## {{titre}}\n       │      ^^^^^\n');
  });

  it('finds partials and functions that are not there, and templates that nothing calls', async () => {
    const { code, stdout } = await runWith(
      {
        'liste.md.hbs': '{{> mes-puces}}\n{{> marqes}}{{diese 2}}{{#ech entries}}{{/ech}}{{12 1}}{{> 12}}',
        'mes-puces.md.hbs': '{{#each entries}}* {{this}}{{ths}}{{/each}}',
        'tableu.md.hbs': '{{#each rows}}{{this}}{{/each}}',
        // « # » is of Markdown only.
        'titre.html.hbs': '{{dieses level}}',
      },
      CHECK,
    );
    expect(code).toBe(1);
    expect(found(stdout)).toEqual({
      'templates/liste.md.hbs:2:1 unknown-partial': meant('marques'),
      'templates/liste.md.hbs:2:15 unknown-helper': meant('dieses'),
      'templates/liste.md.hbs:2:27 unknown-helper': meant('each'),
      'templates/liste.md.hbs:2:50 unknown-helper': expect.any(String),
      'templates/liste.md.hbs:2:56 unknown-partial': expect.any(String),
      'templates/mes-puces.md.hbs:1:30 unknown-name': expect.any(String),
      'templates/tableu.md.hbs:1:1 unused': meant('tableau'),
      'templates/titre.html.hbs:1:3 unknown-helper': expect.stringMatching(/^Les fonctions connues : .*each/),
    });
  });

  it('finds lists that are printed as texts, and what cannot be read at all', async () => {
    const { code, stdout } = await runWith(
      {
        'section.md.hbs': '{{title}} {{blocks}}',
        'liste.md.hbs': '\n{{#each entries}}\n* {{this}}\n',
        'paragraphe.md.hbs': '{{text}}\n  {{lookup this "__proto__"}}',
        'tableau.md.hbs': 'Priorit\uFFFD',
      },
      CHECK,
    );
    expect(code).toBe(1);
    expect(Object.keys(found(stdout))).toEqual([
      'templates/liste.md.hbs:2:1 unclosed',
      'templates/paragraphe.md.hbs:2:17 unknown-name',
      'templates/section.md.hbs:1:13 not-text',
      'templates/tableau.md.hbs:1:8 encoding',
    ]);
  });

  it('knows what a partial is given by the call, wherever it is called from', async () => {
    const { code, stdout } = await runWith(
      {
        'section.md.hbs':
          '{{title}}{{#each blocks}}{{> (lookup this "partial")}}{{/each}}{{> pied mot=title lignes=blocks}}',
        'pied.md.hbs':
          '{{mot}}{{id}}{{#each lignes}}{{> (lookup this "partial")}}{{/each}}{{#if caption}}{{/if}}{{> fin this}}',
        'liste.md.hbs': '{{> fin caption="c"}}',
        'fin.md.hbs': '{{#if caption}}{{/if}}{{caption}}',
      },
      CHECK,
    );
    expect(code).toBe(1);
    // `fin` has a caption from the list, and none from the foot.
    expect(Object.keys(found(stdout))).toEqual([
      'templates/fin.md.hbs:1:25 unknown-name',
      'templates/pied.md.hbs:1:74 unknown-name',
    ]);
  });

  it('comes to an end where partials call each other with ever more', async () => {
    const { code } = await runWith(
      {
        'section.md.hbs': '{{title}}{{> a x=this y=this}}',
        'a.md.hbs': '{{#if x}}{{> a x=this y=this}}{{/if}}{{#if y}}{{> a x=y y=x}}{{/if}}',
      },
      CHECK,
    );
    expect(code).toBe(0);
  }, 10_000);

  it('lays what a partial of the program lacks to the call of it in a template of one’s own', async () => {
    const { code, stdout } = await runWith(
      {
        'section.md.hbs': [
          '{{title}}{{> tableau}}{{> paragraphe text=blocks}}',
          '{{#each blocks}}{{> (lookup this "partial")}}{{/each}}',
          '{{> pied}}',
        ].join('\n'),
        'pied.md.hbs': 'Fin :\n  {{> activite title=title}}{{> marques marks=blocks}}{{> paragraphe}}',
        // With all that it needs, in part by name; what is not there is not asked for.
        'liste.md.hbs': '{{> paragraphe text="Liste"}}{{#if marks}}{{> marques}}{{marks.length}}{{/if}}',
      },
      CHECK,
    );
    expect(code).toBe(1);
    expect(Object.keys(found(stdout))).toEqual([
      'templates/liste.md.hbs:1:36 unknown-name',
      'templates/pied.md.hbs:2:3 missing-argument',
      'templates/pied.md.hbs:2:55 missing-argument',
      'templates/section.md.hbs:1:10 missing-argument',
      'templates/section.md.hbs:1:23 wrong-argument',
    ]);
    const words = plain(stdout);
    expect(words).toContain(
      'Il appelle le gabarit « tableau » sans lui donner ce que celui-ci emploie, « columns » et « rows ».',
    );
    expect(words).toContain('sans lui donner ce que celui-ci emploie, « anchor » et « name ».');
    expect(words).toContain(
      'Il appelle le gabarit « paragraphe », qui imprime « text », en lui donnant là une liste',
    );
  });

  it('finds templates that call themselves without end, at the call that closes the circle', async () => {
    const templates = {
      'section.md.hbs': '{{title}}\n{{#if id}}{{> pied}}{{/if}}{{> seul}}{{> tour}}',
      'pied.md.hbs': '{{#with this}}{{> fin this}}{{/with}}',
      'fin.md.hbs': '{{#if title}}\n  {{#each blocks}}{{> pied ..}}{{/each}}{{/if}}',
      'seul.md.hbs': 'Toujours : {{> seul blocks x=title}}',
      // Of the circle with a template of the program, the call that a person can mend.
      'marques.md.hbs': '{{#each marks}}{{text}}{{/each}}\n{{> activite}}',
      'tour.md.hbs': '{{#each blocks}}{{> tour}}{{#unless @first}}{{> tour ..}}{{/unless}}{{/each}}',
    };
    const { code, stdout } = await runWith(templates, CHECK);
    expect(code).toBe(1);
    const endless = plain(stdout).match(/^templates.+endless[^]+?sans fin.+$/gm);
    expect(endless?.map((each) => each.replace(/ erreur[^]+cet appel/, ''))).toEqual([
      'templates/fin.md.hbs:2:19 : pied → fin → pied.',
      'templates/marques.md.hbs:2:1 : activite → marques → activite.',
      'templates/seul.md.hbs:1:12 : seul → seul.',
    ]);
  });

  it('leaves alone what calls itself for each part of a value, or with other values where something is so', async () => {
    const { code, stdout } = await runWith(
      {
        'section.md.hbs': '{{title}}{{> arbre}}{{#each blocks}}{{> (lookup this "partial")}}{{/each}}',
        'arbre.md.hbs': [
          '{{#each blocks}}{{> arbre}}{{/each}}',
          '{{#each blocks as |block|}}{{> arbre block}}{{/each}}',
          '{{#with blocks.[0]}}{{> arbre this}}{{else}}{{#if id}}{{> arbre id=false}}{{/if}}{{/with}}',
        ].join(''),
      },
      CHECK,
    );
    expect({ code, stdout: plain(stdout) }).toMatchObject({ code: 0 });
  });
});
