// A mail server on a real socket that says to each address what a test wants, try by try, and keeps what it took.
import { type AddressInfo, type Socket, createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** How a try ends: taken; a no for good or for now to the address; no word after the greeting; cut before or after the text. */
export type Said = 'takes' | 'refuses' | 'greylists' | 'hangs' | 'cutsBefore' | 'cutsAfter';

const toAddress: Partial<Record<Said, string>> = {
  refuses: '550 5.1.1 No such user',
  greylists: '451 4.7.1 Greylisted',
};

/** `say` is asked at each try, counted from 1 for each address. `taken` are the addresses whose mail arrived, in order. */
export async function openScriptedSmtp(say: (address: string, attempt: number) => Said) {
  const sockets = new Set<Socket>();
  const tries = new Map<string, number>();
  const taken: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    let [address, said, inText]: [string, Said, boolean] = ['', 'takes', false];
    const answer = (line: string): void => void socket.write(`${line}\r\n`);
    const endText = (): void => {
      inText = false;
      if (said === 'cutsAfter') taken.push(address);
      if (said !== 'takes') return void socket.destroy();
      taken.push(address);
      answer('250 OK');
    };
    answer('220 mx.example.no');
    createInterface(socket).on('line', (line) => {
      if (inText) return line === '.' ? endText() : undefined;
      if (line.startsWith('RCPT')) {
        address = /<(.*)>/.exec(line)?.[1] ?? '';
        tries.set(address, (tries.get(address) ?? 0) + 1);
        said = say(address, tries.get(address) ?? 0);
        return said === 'hangs' ? undefined : answer(toAddress[said] ?? '250 OK');
      }
      if (line === 'DATA' && said === 'cutsBefore') return void socket.destroy();
      inText = line === 'DATA';
      return answer(inText ? '354 Go on' : '250 OK');
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    tries,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}
