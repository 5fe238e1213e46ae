/** The outline of a badge around 0,0, at most `radius` away from it. */
type Outline = (radius: number) => string;

const outlines = {
  disc: (r) => circle(r),
  shield: (r) =>
    scaled(
      'M-86 -86 C-52 -80 -22 -90 0 -104 C22 -90 52 -80 86 -86 C92 -20 82 62 0 104 C-82 62 -92 -20 -86 -86 Z',
      r / 104,
    ),
  hexagon: (r) => polygon(ring(6, r)),
  octagon: (r) => polygon(ring(8, r * 1.02, 22.5)),
  pentagon: (r) => polygon(ring(5, r * 1.04).map(([x, y]) => [x, y + r * 0.06])),
  square: (r) =>
    scaled('M-60 -84 H60 Q84 -84 84 -60 V60 Q84 84 60 84 H-60 Q-84 84 -84 60 V-60 Q-84 -84 -60 -84 Z', r / 96),
  diamond: (r) =>
    scaled('M-12 -98 Q0 -108 12 -98 L98 -12 Q108 0 98 12 L12 98 Q0 108 -12 98 L-98 12 Q-108 0 -98 -12 Z', r / 103),
  seal: (r) => bumps(24, r * 0.95, 0.5),
  flower: (r) => bumps(8, r * 0.87, 0.62),
  star: (r) => polygon(points(16, r * 1.02, r * 0.84)),
  burst: (r) => polygon(points(48, r * 1.02, r * 0.92)),
  gear: (r) => teeth(12, r, r * 0.88),
} as const satisfies Readonly<Record<string, Outline>>;

export type ShapeName = keyof typeof outlines;

export const shapeNames = Object.keys(outlines) as readonly ShapeName[];

/** The outline of a shape as the data of a path. */
export function outlineOf(shape: ShapeName, radius: number): string {
  return outlines[shape](radius);
}

type Point = readonly [x: number, y: number];

function circle(r: number): string {
  return `M0 ${n(-r)} A${n(r)} ${n(r)} 0 1 1 0 ${n(r)} A${n(r)} ${n(r)} 0 1 1 0 ${n(-r)} Z`;
}

/** Points at this many equal angles, the first at the top. */
function ring(count: number, r: number, turned = 0): readonly Point[] {
  return Array.from({ length: count }, (_, index) => at(r, (index * 360) / count + turned));
}

function at(r: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [Math.sin(angle) * r, -Math.cos(angle) * r];
}

function polygon(corners: readonly Point[]): string {
  return `M${corners.map(written).join(' L')} Z`;
}

/** Corners that lie outside and inside in turn. */
function points(count: number, outer: number, inner: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => at(index % 2 === 0 ? outer : inner, (index * 360) / count));
}

/** Arcs that bulge outwards between points of a ring; of roundness 0.5 each is half of a circle. */
function bumps(count: number, r: number, roundness: number): string {
  const [first = [0, 0], ...others] = ring(count, r);
  const arc = n(Math.sin(Math.PI / count) * r * 2 * roundness);
  return `M${written(first)} ${[...others, first].map((point) => `A${arc} ${arc} 0 0 1 ${written(point)}`).join(' ')} Z`;
}

function teeth(count: number, outer: number, inner: number): string {
  const step = 360 / count;
  const corners = Array.from({ length: count }, (_, index) => {
    const middle = index * step;
    return [
      at(inner, middle - step * 0.32),
      at(outer, middle - step * 0.2),
      at(outer, middle + step * 0.2),
      at(inner, middle + step * 0.32),
    ];
  });
  return polygon(corners.flat());
}

function scaled(path: string, factor: number): string {
  return path.replaceAll(/-?\d+(?:\.\d+)?/g, (number) => n(Number(number) * factor));
}

function written([x, y]: Point): string {
  return `${n(x)} ${n(y)}`;
}

/** To a hundredth: more digits would differ between machines and show to nobody. */
function n(number: number): string {
  return String(Math.round(number * 100) / 100 + 0);
}
