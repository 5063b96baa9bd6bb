import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import type { FairnessRow } from './fairness-api.ts';

const WIDTH = 640;
const RADIUS = 4;
/** Dots of about the same deviation stand on top of each other. */
const BIN = 0.25;
const EDGE = 24;

/** The deviations of all as dots on a line; the table before it has the same figures. */
export function DotPlot({ rows }: { rows: readonly FairnessRow[] }) {
  const text = useText();
  const most = Math.max(1.25, ...rows.map(({ deviation }) => Math.abs(deviation)));
  const bins = new Map<number, number>();
  const dots = rows.map(({ doctor, deviation }) => {
    const bin = Math.round(deviation / BIN);
    const level = bins.get(bin) ?? 0;
    bins.set(bin, level + 1);
    return { doctor, x: bin * BIN, level };
  });
  const height = (Math.max(0, ...bins.values()) + 1) * 2 * RADIUS + EDGE;
  const x = (value: number) => WIDTH / 2 + (value / most) * (WIDTH / 2 - EDGE);
  return (
    <section className="stack tight">
      <Heading level="2" size="small">
        {text('fairness.plot')}
      </Heading>
      <BodyShort>{text('fairness.plot.about')}</BodyShort>
      <svg className="dot-plot" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden>
        <rect className="within" x={x(-1)} y={0} width={x(1) - x(-1)} height={height - EDGE + RADIUS} />
        <line className="own" x1={x(0)} x2={x(0)} y1={0} y2={height - EDGE + RADIUS} />
        {dots.map(({ doctor, x: at, level }) => (
          <circle key={doctor} cx={x(at)} cy={height - EDGE - level * 2 * RADIUS - RADIUS} r={RADIUS - 0.5} />
        ))}
        {[-1, 0, 1].map((value) => (
          <text key={value} x={x(value)} y={height - 4} textAnchor="middle">
            {text('fairness.signed', { value })}
          </text>
        ))}
      </svg>
    </section>
  );
}
