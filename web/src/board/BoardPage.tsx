import { BodyShort, Button, InlineMessage, Select } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { periodsQuery } from '../api/periods.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Answered } from '../shared/Answered.tsx';
import { Failure } from '../shared/Failure.tsx';
import { copyVersion, gridQuery, rowsQuery, type Version, versionsQuery } from './board-api.ts';
import { Board } from './Board.tsx';
import { type BoardSearch, boardSearch } from './board-search.ts';

/** The board of a duty period: who stands where, and what can be done about it. */
export default function BoardPage() {
  const text = useText();
  const { district } = useActing();
  const { periode } = useParams({ strict: false });
  const search = boardSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const onSearch = useCallback(
    (change: BoardSearch) => {
      void navigate({
        to: '.',
        search: (before) => boardSearch({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const periods = useQuery(periodsQuery(district));
  const versions = useQuery(versionsQuery(district, periode ?? ''));
  const period = periods.data?.find(({ id }) => id === periode);
  return (
    <div className="board-page">
      <PageHeading>{text('board.title')}</PageHeading>
      <Answered query={versions}>
        {(all) => {
          const version = versionOf(all, search.versjon);
          if (!version || !period) return <BodyShort>{text('board.none')}</BodyShort>;
          return (
            <>
              <VersionBar all={all} version={version} onSearch={onSearch} />
              <LoadedBoard
                key={version.id}
                version={version}
                period={period}
                search={search}
                onSearch={onSearch}
              />
            </>
          );
        }}
      </Answered>
    </div>
  );
}

/** The version that the address names, else the newest draft, else the newest. */
function versionOf(all: readonly Version[], named: string | undefined): Version | undefined {
  return all.find(({ id }) => id === named) ?? all.find(({ state }) => state === 'draft') ?? all[0];
}

function VersionBar({
  all,
  version,
  onSearch,
}: {
  all: readonly Version[];
  version: Version;
  onSearch: (change: BoardSearch) => void;
}) {
  const text = useText();
  const client = useQueryClient();
  const { district } = useActing();
  const copy = useMutation({
    mutationFn: () => copyVersion(district, version.id, crypto.randomUUID()),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['versions', district] });
      onSearch({ versjon: id });
    },
  });
  const { state, summary } = version;
  return (
    <div className="row version-bar">
      <Select
        size="small"
        label={text('board.version')}
        hideLabel
        value={version.id}
        onChange={({ target }) => {
          onSearch({ versjon: target.value });
        }}
      >
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {text('board.version.of', { number: String(one.number), state: one.state })}
          </option>
        ))}
      </Select>
      {summary && (
        <span>
          {text('board.summary', {
            open: summary.openSeats,
            breaches: summary.breaches,
            warnings: summary.warnings,
          })}
        </span>
      )}
      {state !== 'draft' && (
        <>
          <InlineMessage status="info">{text('board.read-only', { state })}</InlineMessage>
          <Button
            size="small"
            loading={copy.isPending}
            onClick={() => {
              copy.mutate();
            }}
          >
            {text('board.copy')}
          </Button>
        </>
      )}
      {copy.isError && <Failure error={copy.error} />}
    </div>
  );
}

function LoadedBoard({
  version,
  period,
  search,
  onSearch,
}: {
  version: Version;
  period: { id: string; from: string; to: string };
  search: BoardSearch;
  onSearch: (change: BoardSearch) => void;
}) {
  const { district } = useActing();
  const place = { district, version: version.id };
  const grid = useQuery(gridQuery(place, period.from, period.to));
  const rows = useQuery(rowsQuery(place));
  return (
    <Answered query={grid}>
      {(shown) => (
        <Answered query={rows}>
          {(doctors) => (
            <Board
              place={place}
              period={period}
              grid={shown}
              doctors={doctors}
              search={search}
              onSearch={onSearch}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}
