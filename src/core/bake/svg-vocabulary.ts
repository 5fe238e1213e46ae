export const NAMESPACES = {
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

/** What static artwork is made of: SVG 1.1 and 2 less everything that runs, moves, links or fetches. */
export const ELEMENTS = words(`
  svg g defs symbol use switch title desc metadata style
  path rect circle ellipse line polyline polygon image
  text tspan textPath flowRoot flowRegion flowPara flowDiv flowSpan flowLine
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Attributes whose value is only ever a number, a name, a list of points or a word. */
export const PLAIN_ATTRIBUTES = words(`
  id class lang role tabindex focusable
  version baseProfile viewBox preserveAspectRatio zoomAndPan contentScriptType contentStyleType
  requiredExtensions requiredFeatures systemLanguage externalResourcesRequired
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate textLength lengthAdjust
  startOffset method spacing side
  offset gradientUnits spreadMethod patternUnits patternContentUnits
  clipPathUnits maskUnits maskContentUnits mask-type markerHeight markerWidth markerUnits orient refX refY
  filterUnits primitiveUnits filterRes in in2 result mode type values tableValues slope intercept amplitude exponent
  operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha
  surfaceScale diffuseConstant specularConstant specularExponent scale xChannelSelector yChannelSelector
  azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation radius
  baseFrequency numOctaves seed stitchTiles
  type media
`);

/** Attributes that are read as CSS. */
export const STYLE_ATTRIBUTES = words(`
  style transform gradientTransform patternTransform transform-origin transform-box
  alignment-baseline baseline-shift block-progression clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline enable-background
  fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning
  font-size font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-east-asian
  font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning
  letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-mode
  mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-margin shape-padding
  shape-rendering shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-alignment
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  tab-size text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
  text-indent text-orientation text-overflow text-rendering text-transform unicode-bidi vector-effect visibility
  white-space word-spacing writing-mode
`);

/** Attributes of XLink beside `href`; none of them does anything in a picture. */
export const XLINK_ATTRIBUTES = words('type title show actuate role arcrole');

/** Functions of CSS that compute a value; none of them fetches one. `url` is judged apart. */
export const STYLE_FUNCTIONS = words(`
  url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix icc-color device-cmyk var calc min max clamp
  matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
  rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  circle ellipse inset polygon path rect xywh
`);

/** What editors write down for themselves. Nobody else reads it, so it may stay; a namespace matches by how it begins. */
const EDITOR_NAMESPACES = [
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/',
  'http://inkscape.sourceforge.net/DTD/',
  'http://www.openswatchbook.org/uri/2009/osb',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/2000/01/rdf-schema#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://xmlns.com/foaf/',
  'http://ns.adobe.com/',
  'adobe:ns:meta/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.figma.com/figma/ns',
  'http://www.serif.com/',
  'http://www.corel.com/coreldraw/',
  'http://vectornator.io',
  'http://www.vectornator.io',
  'https://boxy-svg.com',
  'http://krita.org/namespaces/svg/krita',
  'http://svgjs.com/svgjs',
  'http://svgjs.dev/svgjs',
] as const;

export function isEditorNamespace(namespace: string): boolean {
  return EDITOR_NAMESPACES.some((known) => namespace.startsWith(known));
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
