/** Texts that a format of a report could take for its own marks. */
export const HOSTILE_TEXTS = [
  'A | B',
  '# titre',
  '<script>alert(1)</script>',
  '{{x}} {{{y}}} {{> rapport}}',
  `"guillemets" 'simples' & &lt;`,
  '- puce',
  '1. liste',
  '> citation',
  '```js',
  '_a_ *b* [c](javascript:d) ![e](f)',
  '$x$ ~y~ \\z',
  '</style></title>',
];

/** A plan, as YAML, that holds a hostile text wherever one can be written. */
export function hostilePlan(text: string): string {
  const value = JSON.stringify(text);
  return `year: 2031
title: ${value}
organization: ${value}
state: adopted
adopted: { on: 2031-01-01, by: ${value} }
note: ${value}
context: ${value}
labels: { priority: ${value}, activity: ${value}, item: ${value} }
objectives: [{ id: o, title: ${value} }]
priorities: { A: { title: ${value}, aim: ${value} } }
themes: [{ id: t, title: ${value}, since: 2031, decidedBy: ${value}, note: ${value} }]
activities:
  - id: a
    number: 1
    priority: A
    section: ${value}
    title: ${value}
    lead: ${value}
    partners: [${value}]
    objectives: [o]
    themes: [t]
    due: 2031-02
    note: ${value}
    results: [{ title: ${value}, value: 1, unit: ${value}, url: "https://example.org/\\"><script>|" }]
    documents: [{ title: ${value}, url: "javascript:alert(1)" }]
    items: [{ letter: a, title: ${value}, note: ${value}, lead: ${value} }]
    log: [{ on: 2031-01-02, item: a, note: ${value}, by: ${value} }]
calendar:
  - { id: e, title: ${value}, when: 2031-03, place: ${value}, organizer: ${value}, note: ${value}, toConfirm: [place] }
  - { id: f, title: ${value}, note: ${value} }
supporters: [${value}]
documents: [{ title: ${value} }]
errata: [{ about: ${value}, printed: ${value}, meant: ${value} }]
`;
}
