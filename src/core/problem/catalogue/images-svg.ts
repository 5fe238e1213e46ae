import { entry } from '../entry.ts';

const PLAIN_SVG =
  'In Inkscape, save as *Plain SVG* or *Optimized SVG*. In Illustrator, use *File → Export → Export As → SVG* and leave *Preserve Illustrator Editing Capabilities* off. In Figma, export the frame as SVG.';

const ADVICE = new Map([
  ['a', 'Remove the link and keep what is in it.'],
  ['foreignObject', 'Export the picture again without the data of the editor, and with text converted to paths.'],
  ['animate', 'Remove the animation.'],
  ['animateTransform', 'Remove the animation.'],
  ['animateMotion', 'Remove the animation.'],
  ['set', 'Remove the animation.'],
  ['font', 'Convert text to paths.'],
]);

/** What is wrong with an SVG: that it is none, or that it is more than static artwork. */
export const svgProblems = {
  SVG_MALFORMED: entry<{ reason: string }>({
    title: 'SVG that is not well-formed',
    message: ({ reason }) => `The SVG cannot be read: ${reason}.`,
    hint: () => 'Mend it here, or export the picture again.',
    explanation: `SVG is XML, and XML is strict: every element is closed, every value stands in quotation marks, \`&\` is written \`&amp;\`, every prefix is declared. Browsers do not guess; they show an error in place of the picture.

\`\`\`xml
<!-- wrong -->
<text>Bread & butter
<!-- right -->
<text>Bread &amp; butter</text>
\`\`\``,
  }),

  SVG_ENCODING: entry<{ encoding: string }>({
    title: 'SVG that says it is not UTF-8',
    message: ({ encoding }) => `The first line says that the file is in \`${encoding}\`, and it is read as UTF-8.`,
    hint: () => 'Save the file as UTF-8 and write `encoding="UTF-8"`, or leave the `encoding` out.',
    explanation: `Awards are baked into the text of an SVG, which is written in UTF-8. A file that claims another encoding would be read wrongly by everybody who believes it.

\`\`\`xml
<!-- wrong -->
<?xml version="1.0" encoding="ISO-8859-1"?>
<!-- right -->
<?xml version="1.0" encoding="UTF-8"?>
\`\`\``,
  }),

  SVG_DOCTYPE: entry({
    title: 'SVG with a document type',
    message: () => 'The SVG has a document type declaration (`<!DOCTYPE …>`).',
    hint: () => 'Delete it, from `<!DOCTYPE` to the `>` that ends it. The picture stays the same.',
    explanation: `Older editors wrote a \`<!DOCTYPE svg …>\` at the top of their files. Nobody needs it, it names an address that some programs fetch, and it is the place to define *entities*, with which a few lines become gigabytes or read files of the machine they are opened on. Verifiers of badges refuse it.

\`\`\`xml
<!-- delete this -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
\`\`\`

Where it contains \`<!ENTITY …>\` lines, as files of Illustrator do, export the picture again: ${PLAIN_SVG}`,
  }),

  SVG_ROOT: entry<{ root: string }>({
    title: 'SVG with another root element',
    message: ({ root }) =>
      root === 'svg'
        ? 'The root element `<svg>` does not have `xmlns="http://www.w3.org/2000/svg"`.'
        : `The root element is \`<${root}>\`, and must be \`<svg xmlns="http://www.w3.org/2000/svg">\`.`,
    hint: () => 'Add what is missing, or export the picture again as SVG.',
    explanation: `A file of its own is a picture only when it says so: its outermost element is \`svg\`, without a prefix, in the namespace of SVG. Without the namespace, browsers show the text of the file.

\`\`\`xml
<!-- wrong -->
<svg viewBox="0 0 256 256">
<!-- wrong: verifiers look for "<svg" -->
<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" viewBox="0 0 256 256">
<!-- right -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">
\`\`\``,
  }),

  SVG_WITHOUT_SIZE: entry<{ reason: string }>({
    title: 'SVG without a size that it can be drawn in',
    message: ({ reason }) => `The SVG ${reason}.`,
    hint: () =>
      'Write `viewBox="0 0 <width> <height>"` on the `<svg>` element, in the units that the artwork is drawn in, and take other sizes out of it and of its style.',
    explanation: `Without a size nobody knows which part of the endless plane is the picture, and each program shows another part of it. The size is that of \`width\` and \`height\`, or else of \`viewBox\`. It is at least one pixel on each side, and no side is more than twenty times as long as the other.

\`\`\`xml
<!-- wrong -->
<svg xmlns="http://www.w3.org/2000/svg" width="100%">
<!-- right -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">
\`\`\``,
  }),

  SVG_SCRIPT: entry<{ what: string }>({
    title: 'SVG with a script',
    message: ({ what }) => `The SVG would run a program: \`${what}\`.`,
    hint: () => 'Remove it. A badge is a still picture.',
    explanation: `An SVG can carry scripts, and whoever opens the picture in a browser runs them, under the address of your site. Badges are passed on and opened by people who trust the issuer. So there is no \`<script>\`, no \`onload\`, \`onclick\` or other handler, and no \`javascript:\` address in a picture.`,
  }),

  SVG_REMOTE_REFERENCE: entry<{ reference: string }>({
    title: 'SVG that refers to something outside itself',
    message: ({ reference }) => `The SVG refers to something outside itself: \`${reference}\`.`,
    hint: () =>
      'Put what is referred to into the file: embed pictures as PNG or JPEG, convert text to paths, copy the style in.',
    explanation: `A badge must look the same in ten years, offline, and in a program that fetches nothing. And whoever controls the address would learn who looks at the badge, and could change it.

| allowed | not allowed |
| --- | --- |
| \`href="#star"\` | \`href="star.svg#star"\`, \`href="https://…"\` |
| \`fill="url(#gold)"\` | \`fill="url(https://…)"\` |
| \`<image href="data:image/png;base64,…"/>\`, \`image/jpeg\` | \`<image href="photo.png"/>\` |
| | \`@import\`, \`@font-face\`, \`<?xml-stylesheet ?>\` |

In Inkscape: *Extensions → Images → Embed Images*, and *Path → Object to Path* for text.`,
  }),

  SVG_ELEMENT: entry<{ element: string }>({
    title: 'SVG with an element that is not static artwork',
    message: ({ element }) => `\`<${element}>\` is not among the elements that the picture of a badge may have.`,
    hint: ({ element }) => ADVICE.get(element) ?? 'Remove it, or export the picture again as plain SVG.',
    explanation: `The picture of a badge is shapes, text, gradients, patterns, filters, masks and embedded pictures. Links, animation, HTML (\`<foreignObject>\`), sound, video and elements of other languages are not: some run, some fetch, and most are drawn in one program and missing in the next.

Notes that editors make for themselves (\`<metadata>\`, \`sodipodi:namedview\` and the like) may stay.

${PLAIN_SVG}`,
  }),

  SVG_ATTRIBUTE: entry<{ attribute: string; element: string }>({
    title: 'SVG with an unknown attribute',
    message: ({ attribute, element }) =>
      `\`${attribute}\` on \`<${element}>\` is not among the attributes that the picture of a badge may have.`,
    hint: () => 'Remove it, or check how it is spelt; capital letters matter.',
    explanation: `Only attributes that are known to do nothing but describe how something is drawn are let through. \`xml:base\` is refused, since it changes where references lead.

Data of your own may be kept in attributes that begin with \`data-\`.`,
  }),

  SVG_STYLE: entry<{ part: string }>({
    title: 'SVG with a style that does more than colour',
    message: ({ part }) => `The style of the SVG has \`${part}\`, which a still picture does not need.`,
    hint: () => 'Remove that part of the style. Write colours, widths and references to parts of the picture plainly.',
    explanation: `Styles may set colours, widths, fonts and refer to gradients, masks and filters of the picture (\`url(#gold)\`). Rules that begin with \`@\` (but for \`@media\`), functions that do more than compute a value, and escapes with \`\\\` are refused: they can fetch, move or run something, or hide what does.

\`\`\`css
/* wrong */
@keyframes turn { to { transform: rotate(360deg) } }
/* right */
.ring { fill: url(#gold); stroke: rgb(40, 40, 40) }
\`\`\``,
  }),

  SVG_TOO_COMPLEX: entry<{ reason: string }>({
    title: 'SVG that is too complex',
    message: ({ reason }) => `The SVG is too complex: it has ${reason}.`,
    hint: () => 'Simplify it: unite shapes, ungroup, trace photographs with fewer colours or embed them as PNG.',
    explanation: `A picture may have 10,000 elements, nested 64 deep, with 256 attributes each and 40,000 in all, 30,000 tags and comments, and 20,000 references to characters. Artwork has a few hundred. References count as often as they are used: twenty \`<use>\` elements, each of which uses the one before ten times, are a short file that no program finishes drawing. Markers count on each point of the line that they mark, and long paths, long texts and filters as many elements.

In Inkscape: *Path → Simplify*, *Path → Union*, *Object → Ungroup*.`,
  }),

  SVG_UNDRAWABLE: entry<{ reason: string }>({
    title: 'SVG that cannot be drawn',
    message: ({ reason }) => `The SVG could not be drawn as PNG: ${reason}.`,
    hint: () => 'Open the picture in an editor, simplify it, and export it again as plain SVG.',
    explanation: `Every picture is drawn as PNG too, for readers of badges that know nothing else. A picture has twenty seconds for that, and artwork takes a tenth of one.

This one took longer, or the program that draws refused it. Browsers of people who earn the badge would have the same trouble with it. Often one part is to blame: a filter or a pattern of enormous size, a path of very many points, an embedded picture that is broken. Delete parts until the picture can be drawn, and draw the last one of them anew.

${PLAIN_SVG}`,
  }),
};
