import { outlineMarkup, type ElementSpan, type MarkupFault } from '../../core/bake/markup-outline.ts';
import { unbakeMarkup } from '../../core/bake/unbake-markup.ts';
import type { Unbaked } from '../../core/bake/unbaked.ts';

/** A declaration as XML 1.0 has it (XMLDecl). Browsers take names of encodings that are none. */
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/;

/** As `unbakeSvg` of the core, with the parser that browsers bring along. Nothing of the picture is shown, loaded or run. */
export function unbakeSvg(text: string): Unbaked {
  return unbakeMarkup(text, (markup) => {
    const outline = outlineMarkup(markup);
    return outline.kind === 'outlined' ? readXml(markup, outline.elements) : outline;
  });
}

function readXml(markup: string, spans: readonly ElementSpan[]): readonly Element[] | MarkupFault {
  if (/^<\?xml\s/.test(markup) && !DECLARATION.test(markup)) return malformed('its XML declaration is not one');
  const parsed = new DOMParser().parseFromString(markup, 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) return malformed('it cannot be read as XML');
  const elements = [...parsed.getElementsByTagName('*')];
  const agree = elements.length === spans.length && elements.every(({ nodeName }, at) => nodeName === spans[at]?.name);
  return agree ? elements : malformed('its tags can be read in more than one way');
}

function malformed(reason: string): MarkupFault {
  return { kind: 'malformed', reason, offset: 0 };
}
