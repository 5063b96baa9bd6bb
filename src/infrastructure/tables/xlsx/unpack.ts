import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../table-result.ts';

const openZip = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(yauzl.fromBuffer);

/**
 * Unpacks the XML parts of an XLSX file and nothing else: pictures, macros and archives inside stay
 * packed. Bytes are counted as they inflate, whatever the file says of its sizes.
 *
 * @param limit bytes of all parts together
 * @returns the parts by their path in lower case; throws `file-inflates-too-large` or `parse-failed`
 */
export async function unpack(bytes: Buffer, limit: number): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let left = limit;
  try {
    const zip = await openZip(bytes, { lazyEntries: true });
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
      const part = await inflate(zip, entry, left);
      if (!part) throw new Refusal({ code: 'file-inflates-too-large', limit });
      left -= part.length;
      parts.set(entry.fileName.toLowerCase(), part);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({ code: 'parse-failed', value: 'zip' });
  }
  return parts;
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (entry: Entry | null) => {
      zip.removeAllListeners();
      resolve(entry);
    };
    zip.once('entry', settle);
    zip.once('end', () => {
      settle(null);
    });
    zip.once('error', reject);
    zip.readEntry();
  });
}

/** One part, or `null` as soon as it has more bytes than are left. */
async function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Buffer | null> {
  const open = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await open(entry)) {
    length += chunk.length;
    if (length > left) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
