import type { DistrictPreset } from '../domain/calendar/district-preset.ts';
import type { DemoShape } from './shapes.ts';

/** Below and above these parts of the preset's GPs the demand is scaled with the doctors. */
const UNCHANGED = { from: 0.5, to: 5 / 3 };
/** Fewer salaried doctors cannot hold every night through holidays and weekends off. */
const FEWEST_SALARIED = 6;

/** How large a demo district is. */
export interface DemoSize {
  gps: number;
  gpsOnRota: number;
  salaried: number;
  /** Doctors on the rota in proportion to the preset's. */
  ratio: number;
}

/** The size for a number of GPs on the rota; the preset's own without one. */
export function demoSize(preset: DistrictPreset, gpsOnRota: number | undefined): DemoSize {
  const { staffing } = preset;
  if (gpsOnRota === undefined) return { ...staffing, ratio: 1 };
  const ratio = gpsOnRota / staffing.gpsOnRota;
  const salaried = isScaled(ratio) ? Math.round(staffing.salaried * ratio) : staffing.salaried;
  return {
    gps: Math.max(gpsOnRota, Math.round(staffing.gps * ratio)),
    gpsOnRota,
    salaried: staffing.salaried === 0 ? 0 : Math.max(FEWEST_SALARIED, salaried),
    ratio,
  };
}

/** The shape's counts at a size; a kind of doctor that the shape has stays with one at least. */
export function scaleShape(
  shape: DemoShape,
  { ratio, salaried }: DemoSize,
  preset: DistrictPreset,
): DemoShape {
  const scaled = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round(count * ratio)));
  const ofSalaried = preset.staffing.salaried === 0 ? 0 : salaried / preset.staffing.salaried;
  return {
    ...shape,
    practices: shape.practices.map(scaled),
    splitPost: scaled(shape.splitPost),
    gpMunicipal: scaled(shape.gpMunicipal),
    alis: scaled(shape.alis),
    // Rounded down: in a small district each needs a colleague who then has two shifts for one.
    dependents: Math.max(1, Math.floor(shape.dependents * ratio)),
    standAloneOnly: scaled(shape.standAloneOnly),
    transition: scaled(shape.transition),
    locums: scaled(shape.locums),
    lis1: scaled(shape.lis1),
    salariedDependents: Math.round(shape.salariedDependents * ofSalaried),
    salariedPosts: shape.salariedPosts * ofSalaried,
  };
}

/** The preset with as many seats as the doctors can carry, when they are far from its own number. */
export function scaleDemand(preset: DistrictPreset, { ratio }: DemoSize): DistrictPreset {
  if (!isScaled(ratio)) return preset;
  const scaled = (count: number): number => Math.max(1, Math.round(count * ratio));
  return {
    ...preset,
    templates: preset.templates.map((template) => ({ ...template, seats: scaled(template.seats) })),
    functions: preset.functions.map(({ id, minimumPool }) => ({
      id,
      minimumPool: minimumPool === 0 ? 0 : scaled(minimumPool),
    })),
  };
}

function isScaled(ratio: number): boolean {
  return ratio < UNCHANGED.from || ratio > UNCHANGED.to;
}
