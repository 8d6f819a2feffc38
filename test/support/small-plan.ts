/** The smallest plan of 2031 with an activity, for tests that change a part of it. */
export const SMALL_PLAN = `year: 2031
title: Plan
priorities:
  A: { title: Communication }
activities:
  - { id: prix, number: 1, priority: A, title: Prix }
`;
