import { pngProblems } from './images-png.ts';
import { svgProblems } from './images-svg.ts';
import { entry } from '../entry.ts';

/** What is wrong with a picture, found in its bytes and not in its name. */
export const imagesProblems = {
  IMAGE_UNSUPPORTED: entry<{ found: string }>({
    title: 'Neither PNG nor SVG',
    message: ({ found }) => `This is ${found}, not a PNG or an SVG picture.`,
    hint: () => 'Open it in an image editor and save it as PNG or SVG; giving the file another name is not enough.',
    explanation: `Open Badges knows two kinds of picture: PNG and SVG. The award is written *into* the picture, and only these two have a place for it. GIF, JPEG and WebP do not.

What a file is, is decided by its content. A GIF that is called \`image.png\` is still a GIF:

\`\`\`sh
file badges/first/image.png        # GIF image data: save it as PNG
magick picture.gif badges/first/image.png
\`\`\`

An empty file, or a pointer that Git LFS has left in its place, is no picture either: run \`git lfs pull\` and commit the picture itself.`,
  }),

  IMAGE_MISNAMED: entry<{ kind: 'png' | 'svg' }>({
    title: 'Picture with the wrong ending',
    message: ({ kind }) => `The content of this file is ${kind.toUpperCase()}, its name says something else.`,
    hint: ({ kind }) => `Rename the file so that it ends in \`.${kind}\`, and name it so in the file that uses it.`,
    explanation: `Browsers and verifiers go by the ending of an address, so a picture must be called what it is: \`image.png\` for a PNG, \`image.svg\` for an SVG.

\`\`\`sh
git mv badges/first/image.png badges/first/image.svg
\`\`\`

Then change the file that names it: \`image: { file: image.svg, caption: … }\`.`,
  }),

  IMAGE_TOO_LARGE: entry<{ width: number; height: number; limit: number }>({
    title: 'Picture with too many pixels',
    message: ({ width, height, limit }) =>
      `The picture is ${rounded(width)} × ${rounded(height)} pixels; ${limit} is the limit for each side.`,
    hint: () => 'Make it smaller; 512 × 512 pixels are plenty for a badge. For an SVG, set `width` and `height`.',
    explanation: `A picture of 30,000 × 30,000 pixels can be a file of a few kilobytes and still fill gigabytes of memory when it is opened: on the machine that builds the site, and in the browser of everybody who looks at it. The header says how large a picture is, and one that is too large is not unpacked.

An SVG has no pixels of its own, but it says how large it wants to be drawn: by \`width\` and \`height\`, or else by the last two numbers of \`viewBox\`. Set the size and leave the \`viewBox\` alone; the artwork stays the same:

\`\`\`xml
<!-- wrong -->
<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0 0 8334 8334">
<!-- right -->
<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 8334 8334">
\`\`\``,
  }),

  IMAGE_ALREADY_BAKED: entry({
    title: 'Picture of an award already made',
    message: () => 'There is an award baked into this picture: it is somebody’s badge, not the artwork of one.',
    hint: () =>
      'Put the original artwork here. If there is none left, open this picture in an editor and save it anew.',
    explanation: `A baked picture carries an award: who earned it, from whom, when. The picture of a badge class must carry none. It is published for everybody to see, and what is baked into each new award would otherwise stand beside, or in place of, the award of somebody else.

This happens when a badge is downloaded from a backpack and used as artwork. Take the artwork that the badge was made from. Saving the picture anew in an image editor drops what was baked in, too.`,
  }),

  ...pngProblems,
  ...svgProblems,
};

function rounded(pixels: number): string {
  return String(Math.round(pixels * 100) / 100);
}
