/** Ways to colour a piece of text for a terminal. */
export type Palette = Readonly<Record<'strong' | 'faint' | 'place' | 'fault', (text: string) => string>>;

const style = (open: number, close: number) => (text: string) => `\x1b[${open}m${text}\x1b[${close}m`;
const asItIs = (text: string): string => text;

export const colors: Palette = {
  strong: style(1, 22),
  faint: style(2, 22),
  place: style(36, 39),
  fault: style(31, 39),
};

export const noColors: Palette = { strong: asItIs, faint: asItIs, place: asItIs, fault: asItIs };
