import { entry } from '../entry.ts';

const SAVE_ANEW =
  'Export the picture again from the program it was made with; if that does not help, open it in another image editor and save it as PNG.';

/** What is wrong with a PNG. Offsets are bytes from the beginning of the file. */
export const pngProblems = {
  PNG_TRUNCATED: entry<{ reason: string; offset: number }>({
    title: 'PNG cut short',
    message: ({ reason, offset }) => `The PNG is cut short: ${reason} (byte ${offset}).`,
    hint: () => 'Copy the file here again; the end of it got lost on the way.',
    explanation: `A PNG is a row of chunks, each with its length, and the last is called IEND. In this file a chunk reaches past the end of the file, or the file ends before IEND: it is the beginning of a picture.

Interrupted downloads and full disks leave such files. Browsers show the upper part of the picture, or nothing.`,
  }),

  PNG_CHECKSUM: entry<{ reason: string; offset: number }>({
    title: 'PNG with a wrong checksum',
    message: ({ reason, offset }) => `The PNG is damaged: ${reason} (byte ${offset}).`,
    hint: () =>
      'Copy the file here again, as it was made. Make sure that no `.gitattributes` makes git change line ends in PNG files.',
    explanation: `Each chunk of a PNG carries a checksum, and that of one chunk does not fit what is in it. Something changed the file after it was made: a transfer as text, a change of line ends, a program that writes into pictures without bringing the sum up to date.

In a repository with \`* text\` in its \`.gitattributes\`, add:

\`\`\`
*.png binary
\`\`\``,
  }),

  PNG_MALFORMED: entry<{ reason: string; offset: number }>({
    title: 'PNG put together wrongly',
    message: ({ reason, offset }) => `The PNG is put together wrongly: ${reason} (byte ${offset}).`,
    hint: () => SAVE_ANEW,
    explanation: `A PNG begins with a signature, then comes the chunk IHDR, which says how large the picture is, then others, and at last IEND, which is empty. A thousand chunks are the limit; pictures have about ten.

In this file something else was found. Some decoders would guess what is meant, others would refuse. A badge has to be the same picture everywhere.`,
  }),

  PNG_UNREADABLE: entry<{ reason: string }>({
    title: 'PNG with pixels that cannot be read',
    message: ({ reason }) => `The PNG cannot be drawn: ${reason}.`,
    hint: () => SAVE_ANEW,
    explanation: `The chunks of this PNG are whole, but the picture in them is not. Its pixels are packed in a way that does not unpack, are fewer or more than the header says, need a palette that is not there, or are of a kind that PNG does not have.

The check goes as far as the last pixel, so that a broken picture is found here and not by somebody who earned the badge.`,
  }),

  PNG_TRAILING_BYTES: entry<{ offset: number; count: number }>({
    title: 'Something follows the end of the PNG',
    message: ({ offset, count }) =>
      `The PNG ends at byte ${offset}, and ${count} bytes follow that are not part of it.`,
    hint: () => 'Open the picture in an image editor and save it anew; what does not belong to it stays behind.',
    explanation: `What follows the chunk IEND is not shown and not checked by anybody, so it is a place to hide things: another picture, an archive, a program. It would be published with every award of this badge.`,
  }),

  PNG_ANIMATED: entry({
    title: 'Animated PNG',
    message: () => 'This PNG is animated, and a badge is a still picture.',
    hint: () => 'Save one frame of it as an ordinary PNG.',
    explanation: `An animated PNG shows one picture in programs that know about animation and another in those that do not. What a badge looks like would depend on where it is looked at, on the certificate it would stand still anyhow, and movement that cannot be stopped keeps some people from reading the page.`,
  }),
};
