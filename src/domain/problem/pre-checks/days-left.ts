import type { DoctorReach } from '../doctor-reach.ts';
import { covers } from '../../rules/time.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';

/**
 * Doctors who have fewer days left under the temporary exceptions (kompetanseforskriften § 4) than
 * shifts in their fair share: others take the rest, unless the specialisation comes in time.
 */
export const daysLeft: PreCheck = ({ reaches }) => reaches.flatMap(below);

function below({ doctor, shifts }: DoctorReach): PreCheckIssue[] {
  const target = Math.max(0, ...Object.values(doctor.targets));
  const [tightest] = doctor.dayLimits
    .map((limit) => {
      const dates = new Set(shifts.map(({ shift }) => shift.date));
      const outside = [...dates].filter((date) => !covers(limit, date)).length;
      return { limit, most: outside + limit.days };
    })
    .sort((a, b) => a.most - b.most);
  if (!tightest || tightest.most >= target) return [];
  const { days, basis } = tightest.limit;
  return [
    issueOf({
      severity: 'warning',
      code: 'days-left-below-target',
      doctor: doctor.id,
      date: tightest.limit.from,
      values: { days, target: Math.round(target * 10) / 10, basis },
    }),
  ];
}
