import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Message = {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
};

/** The Astro language server, as VS Code's Astro extension starts it, over JSON-RPC on its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #buffer = Buffer.alloc(0);
  #next = 1;

  private constructor(folder: string) {
    this.#process = spawn(
      process.execPath,
      [resolve('node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
      { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder);
    const uri = pathToFileURL(folder).href;
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'content' }],
      capabilities: {},
      initializationOptions: {
        contentIntellisense: true,
        typescript: { tsdk: resolve('node_modules/typescript/lib') },
      },
    });
    server.tell('initialized', {});
    return server;
  }

  tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  async ask(method: string, params: object): Promise<unknown> {
    const id = this.#next++;
    const answer = new Promise<Message>((settle) => this.#waiting.set(id, settle));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result;
  }

  stop(): void {
    this.#process.kill();
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, head))?.[1]);
      if (head === -1 || this.#buffer.length < head + 4 + length) return;
      this.#receive(JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length)) as Message);
      this.#buffer = this.#buffer.subarray(head + 4 + length);
    }
  }

  #receive(message: Message): void {
    if (message.id === undefined) return;
    // the server asks for settings and registers what it watches: nothing of it matters here
    if (message.method !== undefined) this.#send({ id: message.id, result: null });
    else this.#waiting.get(message.id)?.(message);
  }
}
