import { Select } from '@navikt/ds-react';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../messages/language.tsx';
import { grantKey, rememberGrant, useActing } from '../session/acting.tsx';

/** As what the reader acts. One person may hold several roles, in several districts. */
export function RoleSwitch() {
  const text = useText();
  const navigate = useNavigate();
  const { me, grant } = useActing();
  const nameOf = ({ role, districtName }: typeof grant) =>
    text('frame.role.in', { role: text('frame.role.of', { role }), district: districtName });
  if (me.roles.length < 2) return <p className="acting-as">{nameOf(grant)}</p>;
  const several = new Set(me.roles.map(({ district }) => district)).size > 1;
  return (
    <Select
      label={text('frame.role')}
      size="small"
      value={grantKey(grant)}
      onChange={({ target: { value } }) => {
        const next = me.roles.find((other) => grantKey(other) === value);
        if (!next) return;
        rememberGrant(next);
        void navigate({ to: '/', search: several ? { distrikt: next.district } : {} });
      }}
    >
      {me.roles.map((other) => (
        <option key={grantKey(other)} value={grantKey(other)}>
          {nameOf(other)}
        </option>
      ))}
    </Select>
  );
}
