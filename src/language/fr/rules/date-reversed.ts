import { type RuleWords, didYouMean } from './words.ts';

export const dateReversed: RuleWords<'date-reversed'> = {
  message: ({ period }) => `« ${period} » se termine avant de commencer`,
  help: (_, suggestion) => didYouMean(suggestion),
};
