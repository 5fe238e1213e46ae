import { ChangeRefused } from '../src/node/change/change-refused.ts';

/** Somebody at a terminal who can be asked. */
export interface Asking {
  text(question: string, options?: TextQuestion): Promise<string>;
  /** One of the choices; `initial` is where the answer begins, otherwise the first. */
  choose<Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
    initial?: NoInfer<Value>,
  ): Promise<Value>;
}

export interface TextQuestion {
  readonly placeholder?: string;
  /** What is wrong with an answer; undefined for a good one. */
  readonly fault?: (answer: string) => string | undefined;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Who can be asked; undefined without a terminal on both sides, and where another program reads the answer. */
export async function asking(format: 'text' | 'json'): Promise<Asking | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY || format === 'json') return undefined;
  const prompts = await import('@clack/prompts');
  const output = process.stderr;
  const stopped = (): never => {
    throw new ChangeRefused('Stopped.', 'Nothing was written.');
  };
  return {
    text: async (message, { placeholder = '', fault } = {}) => {
      const validate = (answer: string | undefined): string | undefined => fault?.(answer ?? '');
      const answer = await prompts.text({ message, placeholder, validate, output });
      return typeof answer === 'symbol' ? stopped() : answer;
    },
    choose: async (message, choices, initial) => {
      const options = choices.map(({ value, label, hint = '' }) => ({ value: value, label, hint }));
      const answer = await prompts.select<string>({
        message,
        options,
        maxItems: 12,
        output,
        ...(initial !== undefined && { initialValue: initial }),
      });
      return choices.find(({ value }) => value === answer)?.value ?? stopped();
    },
  };
}
