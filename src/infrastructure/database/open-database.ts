import type { DatabaseAddresses, DatabaseSettings } from '../../../config/database.ts';
import { startEmbedded } from './embedded/start-embedded.ts';

/** A database that answers, and how to leave it. */
export interface OpenDatabase extends DatabaseAddresses {
  /** Where an embedded server keeps its data; `null` for an external one. */
  directory: string | null;
  /** Stops an embedded server that this process keeps; nothing else. */
  close: () => Promise<void>;
}

/** Starts or joins the embedded server when the settings ask for it; migrates nothing. */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  if (settings.kind === 'external') {
    const { url, migrationUrl } = settings;
    return { url, migrationUrl, directory: null, close: () => Promise.resolve() };
  }
  const server = await startEmbedded({ directory: settings.directory, keepRunning: true });
  const { url, migrationUrl, directory } = server;
  return { url, migrationUrl, directory, close: () => server.stop() };
}
