import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Message = {
  id?: number | undefined;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
};

/** How an extension of VS Code starts its language server, below node_modules, and what it tells it. */
type Start = { readonly program: string; readonly options?: object; readonly settings?: Settings };
type Settings = { readonly yaml?: object };

/** The one that completes front matter in .mdx files: of the Astro extension, `astro.content-intellisense` turned on. */
export const astroServer: Start = {
  program: '@astrojs/language-server/bin/nodeServer.js',
  options: { contentIntellisense: true, typescript: { tsdk: resolve('node_modules/typescript/lib') } },
};

/** The one for .yaml files: of the YAML extension, with these settings of its own. */
export const yamlServer = (yaml: object): Start => ({
  program: 'yaml-language-server/bin/yaml-language-server',
  settings: { yaml },
});

/** A language server, as VS Code starts it, over JSON-RPC on its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #settings: Settings;
  #configured: () => void = () => undefined;
  #buffer = Buffer.alloc(0);
  #next = 1;

  private constructor({ program, settings = {} }: Start, folder: string) {
    this.#settings = settings;
    this.#process = spawn(process.execPath, [resolve('node_modules', program), '--stdio'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static async start(folder: string, start: Start): Promise<LanguageServer> {
    const server = new LanguageServer(start, folder);
    const uri = pathToFileURL(folder).href;
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'content' }],
      capabilities: {},
      initializationOptions: start.options,
    });
    server.tell('initialized', {});
    if (start.settings) {
      // what is asked before the server knows its settings is answered without a schema
      const configured = new Promise<void>((done) => (server.#configured = done));
      server.tell('workspace/didChangeConfiguration', { settings: start.settings });
      await configured;
    }
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
    if (message.method === 'workspace/configuration') this.#configure(message);
    // the server registers what it watches: nothing of it matters here
    else if (message.method !== undefined) this.#send({ id: message.id, result: null });
    else this.#waiting.get(message.id)?.(message);
  }

  /** The server asks for its settings, section by section. */
  #configure({ id, params }: Message): void {
    const { items } = params as { items: { section: keyof Settings }[] };
    this.#send({ id, result: items.map(({ section }) => this.#settings[section] ?? null) });
    this.#configured();
  }
}
