/** So many entries of a list find room on a page that has four of them. */
export const MOST_BRIEF = 4;
