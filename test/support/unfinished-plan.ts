/** A year that leaves something of each kind: an activity, items, a continuous activity, an event. */
export const UNFINISHED = `year: 2030
title: Plan de travail 2030
state: adopted
adopted: { on: 2030-01-10 }
priorities: { A: { title: Communication } }
activities:
  - { id: courrier, number: 1, priority: A, title: Courrier, continuous: true }
  - id: prix
    number: 2
    priority: A
    title: Prix
    items:
      - { letter: a, title: Critères, status: done }
      - { letter: b, title: Appel à candidatures, status: in-progress, due: 2030-06 }
      - { letter: c, title: Remise, status: postponed }
    log:
      - { on: 2030-02-01, item: a, status: done }
      - { on: 2030-03-01, item: b, status: in-progress }
      - { on: 2030-09-01, item: c, status: postponed, note: "Salle fermée, voir [[lettre]]." }
  - { id: lettre, number: 3, priority: A, title: Lettre, due: 2030-12 }
calendar:
  - { id: conference, title: Conférence, toConfirm: [date], note: Attend une ville. }
  - { id: assemblee, title: Assemblée, when: 2030-03-01, outcome: held }
`;
