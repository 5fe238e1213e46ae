import { slugNear } from '../src/core/content/near-form.ts';
import { colourNames, parseColour, type Colour } from '../src/core/design/colours.ts';
import { LONGEST_TEXT, type Design } from '../src/core/design/design.ts';
import { iconNames, type IconName } from '../src/core/design/icons.ts';
import { shapeNames, type ShapeName } from '../src/core/design/shapes.ts';
import { suggestDesign } from '../src/core/design/suggest.ts';

/** What was said on the command line about the picture. */
export interface DesignOptions {
  readonly shape?: ShapeName;
  readonly icon?: IconName;
  readonly colour?: string;
  readonly rim?: string;
  readonly text?: string;
}

/** Whoever answers what the command line left open: a person on a terminal, or nobody. */
export interface Answers {
  readonly text: (question: Question) => Promise<string>;
  readonly lines: (question: Question) => Promise<readonly string[]>;
  readonly choose: <Value extends string>(question: Question, values: readonly Value[]) => Promise<Value>;
}

export interface Question {
  /** The option that answers it. */
  readonly option: string;
  readonly message: string;
  /** Without one, nobody cannot answer. */
  readonly initial?: string | undefined;
  /** What is wrong with an answer. */
  readonly fault?: (answer: string) => string | undefined;
}

/** The id that follows from a name; `thing` where nothing of the name is left. */
export function idFrom(name: string, thing: string): string {
  return slugNear(name) ?? thing;
}

/** The picture: what was said, and for the rest what is suggested for this id and name, which may be changed. */
export async function designFrom(
  { id, name }: { readonly id: string; readonly name: string },
  options: DesignOptions,
  answers: Answers,
): Promise<Design> {
  const suggested = suggestDesign(id, name);
  const shape = options.shape ?? (await answers.choose(question('shape', 'Shape', suggested.shape), shapeNames));
  const icon = options.icon ?? (await answers.choose(question('icon', 'Icon', suggested.icon), iconNames));
  const colour = await colourFrom(options.colour, { ...question('colour', 'Colour', suggested.colour) }, answers);
  const rim = await colourFrom(options.rim, { ...question('rim', 'Colour of the rim', suggested.rim) }, answers);
  const text =
    options.text ??
    (await answers.text({ ...question('text', 'Words on a ribbon (none: leave empty)', ''), fault: textFault }));
  return { shape, icon, colour, rim, ...(text.trim() === '' ? {} : { text: text.trim() }) };
}

export function textFault(text: string): string | undefined {
  return Array.from(text.trim()).length > LONGEST_TEXT
    ? `At most ${LONGEST_TEXT} characters fit on the ribbon.`
    : undefined;
}

export function colourFault(text: string): string | undefined {
  return parseColour(text) ? undefined : `Write one of ${colourNames.join(', ')}, or #rrggbb.`;
}

function question(option: string, message: string, initial: string): Question {
  return { option, message, initial };
}

async function colourFrom(said: string | undefined, asked: Question, answers: Answers): Promise<Colour> {
  const message = `${asked.message} (${colourNames.join(', ')}, or #rrggbb)`;
  const colour = parseColour(said ?? (await answers.text({ ...asked, message, fault: colourFault })));
  if (!colour) throw new Error('A colour passed its check that its parser does not take');
  return colour;
}
