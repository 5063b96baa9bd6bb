import { Button } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useAnnouncer } from '../frame/announcer.tsx';
import { useText } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import { Failure } from '../shared/Failure.tsx';
import { type Asked, fetchFile, type FileFormat, type ReportItem } from './report-api.ts';

/** The report as files: the same rows, in the language of the page. */
export function Downloads({ item, asked }: { item: ReportItem; asked: Asked }) {
  const text = useText();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const download = useMutation({
    mutationFn: async (format: FileFormat) => {
      const file = await fetchFile(district, item.report, asked, format);
      save(file, `${item.report}.${format}`);
    },
    onSuccess: (_, format) => {
      say(text('reports.downloaded', { format: format.toUpperCase() }));
    },
  });
  return (
    <>
      {item.formats.map((format, at) => (
        <Button
          key={format}
          size="small"
          variant={at === 0 ? 'primary' : 'secondary-neutral'}
          loading={download.isPending && download.variables === format}
          onClick={() => {
            if (!download.isPending) download.mutate(format);
          }}
        >
          {text('reports.download', { format: format.toUpperCase() })}
        </Button>
      ))}
      {download.isError && <Failure error={download.error} />}
    </>
  );
}

/** Browsers save what a link with a name leads to. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
