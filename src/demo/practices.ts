import type { DistrictPreset } from '../domain/calendar/district-preset.ts';
import type { Practice } from '../domain/doctors/doctor.ts';
import { practiceName } from './names.ts';
import type { Random } from './random.ts';

/** Made-up practices in the preset's municipalities, the host's near the legevakt. */
export function demoPractices(preset: DistrictPreset, counts: readonly number[], random: Random): Practice[] {
  const practices: Practice[] = [];
  preset.municipalities.forEach(({ name }, at) => {
    for (let n = 0; n < (counts[at] ?? 1); n++) {
      const travelMinutes = at === 0 ? random.int(2, 5) * 5 - 5 : 15 + at * 10;
      practices.push({
        id: `practice-${String(practices.length + 1).padStart(2, '0')}`,
        name: practiceName(practices.length),
        municipality: name,
        surgeryHours: preset.surgeryHours.map((hours) => ({
          ...hours,
          // Who has far to go closes earlier, to be there when the evening begins at 16.
          closes: travelMinutes > 30 ? '15:00' : hours.closes,
        })),
        travelMinutes,
      });
    }
  });
  return practices;
}
