import type { PresetName } from '../../config/load.ts';

/** How the doctors of one kind of district are made up; figures at the preset's own size. */
export interface DemoShape {
  /** Practices per municipality, in the preset's order. */
  practices: number[];
  /** Of the GPs on the rota, how many have which engagement; the rest is self-employed. */
  splitPost: number;
  gpMunicipal: number;
  alis: number;
  /** Of the GPs on the rota, how many may not stand alone, stand alone only, or rest on § 5. */
  dependents: number;
  standAloneOnly: number;
  transition: number;
  /** Beside the GPs. */
  locums: number;
  lis1: number;
  /** Salaried doctors who may not stand alone. */
  salariedDependents: number;
  /** Full-time equivalents of all salaried doctors. */
  salariedPosts: number;
  /** Part of the GPs with training for the mobile unit. */
  mobileTrained: number;
  /** Most that may be away on one date, as a part of the doctors: on ordinary and contested dates. */
  away: { ordinary: number; contested: number };
  /** The same for the salaried doctors. */
  salariedAway: { ordinary: number; contested: number };
}

/** How each preset's district is made up. */
export const SHAPE_MAKE_UP: Record<PresetName, DemoShape> = {
  trondheim: {
    practices: [29, 3, 3, 2],
    splitPost: 10,
    gpMunicipal: 8,
    alis: 12,
    dependents: 5,
    standAloneOnly: 6,
    transition: 6,
    locums: 2,
    lis1: 4,
    salariedDependents: 3,
    salariedPosts: 8,
    mobileTrained: 0.65,
    away: { ordinary: 0.22, contested: 0.45 },
    salariedAway: { ordinary: 0.2, contested: 0.3 },
  },
  larvik: {
    practices: [11],
    splitPost: 2,
    gpMunicipal: 3,
    alis: 4,
    dependents: 2,
    standAloneOnly: 2,
    transition: 2,
    locums: 1,
    lis1: 1,
    salariedDependents: 1,
    salariedPosts: 3.6,
    mobileTrained: 0,
    away: { ordinary: 0.22, contested: 0.4 },
    salariedAway: { ordinary: 0.17, contested: 0.34 },
  },
  alta: {
    practices: [5],
    splitPost: 1,
    gpMunicipal: 4,
    alis: 4,
    dependents: 2,
    standAloneOnly: 2,
    transition: 1,
    locums: 1,
    lis1: 1,
    salariedDependents: 0,
    salariedPosts: 0,
    mobileTrained: 0,
    away: { ordinary: 0.15, contested: 0.3 },
    salariedAway: { ordinary: 0, contested: 0 },
  },
  coastal: {
    practices: [1, 1],
    splitPost: 0,
    gpMunicipal: 3,
    alis: 2,
    dependents: 2,
    standAloneOnly: 0,
    transition: 0,
    locums: 0,
    lis1: 0,
    salariedDependents: 0,
    salariedPosts: 0,
    mobileTrained: 0,
    // One of eight: with a second one gone at Easter, four who may be back-up would face twelve shifts in seven days.
    away: { ordinary: 0.13, contested: 0.13 },
    salariedAway: { ordinary: 0, contested: 0 },
  },
};
