import { ChangeRefused } from '../src/node/change/change-refused.ts';
import type { Answers, Question } from './new-answers.ts';

/** Options that nobody was there to be asked for. */
export class Unanswered extends Error {}

/** A person on a terminal, who is asked on standard error. */
export async function terminal(): Promise<Answers> {
  const { isCancel, select, text } = await import('@clack/prompts');
  const output = process.stderr;
  const given = <Value>(answer: Value): Exclude<Value, symbol> => {
    if (isCancel(answer)) throw new ChangeRefused('Stopped.', 'Nothing was written.');
    return answer as Exclude<Value, symbol>;
  };
  const ask = async ({ message, initial, fault }: Question): Promise<string> =>
    given(
      await text({
        message,
        output,
        ...(initial !== undefined && initial !== '' && { initialValue: initial }),
        validate: (answer = '') =>
          answer.trim() === '' && initial === undefined ? 'This is needed.' : fault?.(answer),
      }),
    );
  return {
    text: ask,
    lines: async (question) => {
      const lines = [await ask(question)];
      for (;;) {
        const next = await ask({ ...question, message: `Number ${lines.length + 1} (none: leave empty)`, initial: '' });
        if (next.trim() === '') return lines;
        lines.push(next);
      }
    },
    choose: async ({ message, initial }, values) => {
      const offered: readonly string[] = values;
      const options = offered.map((value) => ({ value }));
      const answer = given(
        await select({
          message,
          output,
          options,
          ...(initial !== undefined && { initialValue: initial }),
          maxItems: 10,
        }),
      );
      const value = values.find((one) => one === answer);
      if (value === undefined) throw new Error('What was chosen was not offered');
      return value;
    },
  };
}

/** Nobody: everything is as it is suggested, and what has no suggestion is missing. */
export const nobody: Answers = {
  text: ({ option, initial }) => (initial === undefined ? missing(option) : Promise.resolve(initial)),
  lines: ({ option }) => missing(option),
  choose: ({ option, initial }, values) => {
    const value = values.find((one) => one === initial);
    return value === undefined ? missing(option) : Promise.resolve(value);
  },
};

function missing(option: string): Promise<never> {
  return Promise.reject(new Unanswered(`--${option} is missing, and there is no terminal to ask on`));
}
