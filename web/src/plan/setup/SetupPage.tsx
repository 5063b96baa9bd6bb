import { PageHeading } from '../../frame/PageHeading.tsx';
import { useText } from '../../messages/language.tsx';
import { usePeriod } from '../use-period.ts';
import { Capacity } from './Capacity.tsx';
import { Demand } from './Demand.tsx';
import { PeriodForm } from './PeriodForm.tsx';
import { Rules } from './Rules.tsx';

/** Everything that has to be settled before doctors are asked for wishes. */
export default function SetupPage() {
  const text = useText();
  const period = usePeriod();
  return (
    <div className="stack">
      <PageHeading>{text('setup.title')}</PageHeading>
      <PeriodForm key={period.id} period={period} />
      <Demand period={period} />
      <Capacity period={period} />
      <Rules period={period} />
    </div>
  );
}
