import { parentPort, workerData } from 'node:worker_threads';
import { writePdf } from '../../infrastructure/pdf/write-pdf.ts';
import type { PdfStart } from './pdf-in-thread.ts';
import { rosterPdf } from './roster-pdf.ts';

/** Writes one roster as PDF. */
const { roster, locale, asOf } = workerData as PdfStart;
parentPort?.postMessage(await writePdf(rosterPdf(roster, locale, asOf)));
