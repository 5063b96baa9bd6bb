import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A server that answers as a test says, such as no mail server should. */
export interface OddServer {
  url: string;
  /** Every line that a client has sent, of all connections. */
  lines: string[];
  close(): Promise<void>;
}

/** `greet` meets each connection, `answer` each line. */
export async function startOddServer(
  greet: (socket: Socket) => void,
  answer: (line: string, socket: Socket) => void = () => undefined,
): Promise<OddServer> {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // The clients of these tests hang up.
    socket.on('error', () => undefined);
    createInterface({ input: socket }).on('line', (line) => {
      lines.push(line);
      answer(line, socket);
    });
    greet(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
