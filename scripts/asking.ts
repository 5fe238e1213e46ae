import { ChangeRefused } from '../src/node/change/change-refused.ts';

/** Somebody at a terminal who can be asked. */
export interface Asking {
  text(question: string, options?: TextQuestion): Promise<string>;
  choose<Value extends string>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
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
  const answered = <Answer>(answer: Answer | symbol): Answer => {
    if (prompts.isCancel(answer)) throw new ChangeRefused('Stopped.', 'Nothing was written.');
    return answer;
  };
  return {
    text: async (message, { placeholder = '', fault } = {}) => {
      const validate = (answer: string | undefined): string | undefined => fault?.(answer ?? '');
      return answered<string | undefined>(await prompts.text({ message, placeholder, validate, output })) ?? '';
    },
    choose: async <Value extends string>(message: string, choices: readonly Choice<Value>[]) => {
      const options = choices.map(({ value, label, hint }) => ({
        value: value as string,
        label,
        ...(hint !== undefined && { hint }),
      }));
      return answered(await prompts.select({ message, options, maxItems: 12, output })) as Value;
    },
  };
}
