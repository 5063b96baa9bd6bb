/**
 * Lets a reader of the output leave (`… | head`): what is written afterwards is lost without a
 * word, and the command ends with the exit code of its work.
 */
export function leavePipesQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
