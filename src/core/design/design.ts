import type { Colour } from './colours.ts';
import type { IconName } from './icons.ts';
import type { ShapeName } from './shapes.ts';

/** What a picture is drawn from. The same design is the same picture, byte for byte. */
export interface Design {
  readonly shape: ShapeName;
  readonly icon: IconName;
  /** Of the field. */
  readonly colour: Colour;
  /** Of the rim and the ribbon. */
  readonly rim: Colour;
  /** On a ribbon, at most `LONGEST_TEXT` characters; none without it. */
  readonly text?: string;
}

export const LONGEST_TEXT = 24;
