/** Whatever its ancestors do to a pad: the ink is where the pointer is. */
import { expect } from 'chai';
import { unitSquareFrom } from '../../../src/components/writing/paper/pointers/viewport-map.js';
import { defined, mount, paperOf, until } from '../helpers.js';
import { boxZoom, draw, type Position } from '../pointers.js';

const STYLES = [
  'transform: rotate(30deg)',
  'transform: rotate(180deg)',
  'transform: rotate(-90deg)',
  'transform: scale(0.6) translate(50px, 20px)',
  'transform: scaleX(-1)',
  'transform: skew(20deg, 8deg)',
  'transform: matrix(0.9, 0.3, -0.4, 0.8, 20, 10)',
  'transform: perspective(600px) rotateY(35deg)',
  'transform: perspective(500px) rotateX(40deg) rotateZ(10deg)',
  'rotate: 20deg; scale: 0.8 1.2; translate: 30px',
  'zoom: 1.5',
  'zoom: 0.7',
  'zoom: 1.25; transform: rotate(15deg)',
  'offset: path("M 250 200 L 400 260") 40%',
  'writing-mode: vertical-rl',
];

/** Targets on the paper, as shares of its size. */
const SHARES: readonly Position[] = [
  [0.2, 0.3],
  [0.5, 0.75],
  [0.8, 0.25],
];

describe('transformed', () => {
  before(defined);

  for (const style of STYLES) {
    for (const nested of ['', 'transform: rotate(-12deg) scale(0.9)', 'perspective: 700px']) {
      it(`${style}${nested && ` in ${nested}`}`, async () => {
        const pad = await mount(
          `<div style="padding: 90px 60px; ${nested}"><div style="width: 420px; height: 240px; ${style}"><digit-pad></digit-pad></div></div>`,
        );
        // What lies under the pointer is told by the browser's own hit testing.
        const marks = SHARES.map(([x, y]) => {
          const mark = document.createElement('b');
          mark.style.cssText = `position: absolute; left: calc(${x * 100}% - 1px); top: calc(${y * 100}% - 1px); width: 2px; height: 2px`;
          paperOf(pad).after(mark);
          return mark;
        });
        const places = marks.map((mark) => centreOf(mark, pad.shadowRoot!, boxZoom(style)));
        for (const mark of marks) mark.remove();
        await draw(...places);
        await until(() => pad.strokes.length === 1);
        const { clientWidth, clientHeight } = paperOf(pad);
        const { points } = pad.strokes[0]!;
        for (const [x, y] of SHARES) {
          const distances = points.map((point) =>
            Math.hypot(point.x - x * clientWidth, point.y - y * clientHeight),
          );
          expect(Math.min(...distances), `${x}, ${y}`).to.be.below(3);
        }
        scrollTo(0, 0);
      });
    }
  }

  it('maps a quadrilateral to the unit square, corner by corner', () => {
    const corners = [
      { x: 3, y: 5 },
      { x: 90, y: 12 },
      { x: 70, y: 80 },
      { x: 9, y: 60 },
    ];
    const map = unitSquareFrom(corners)!;
    const mapped = corners.map(({ x, y }) => map(x, y));
    const expected = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    mapped.forEach(({ x, y }, i) => {
      expect(x).to.be.closeTo(expected[i]![0]!, 1e-9);
      expect(y).to.be.closeTo(expected[i]![1]!, 1e-9);
    });
    expect(unitSquareFrom(corners.map(() => ({ x: 1, y: 1 })))).to.equal(undefined);
  });
});

function centreOf(mark: HTMLElement, root: ShadowRoot, zoom: number): [number, number] {
  const { left, top, width, height } = mark.getBoundingClientRect();
  const place: [number, number] = [
    Math.round(zoom * (left + width / 2)),
    Math.round(zoom * (top + height / 2)),
  ];
  const around = [-2, -1, 0, 1, 2];
  const hit = around.some((dx) =>
    around.some((dy) => root.elementFromPoint(place[0] + dx, place[1] + dy) === mark),
  );
  expect(hit, `${place} is on the mark`).to.equal(true);
  return place;
}
