import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Asks for lines of text, one at a time. */
export interface LineReader {
  /** Shows a prompt and gives the line that follows; undefined when there is no more input. */
  ask(prompt: string): Promise<string | undefined>;
  close(): void;
}

/**
 * Reads lines from a terminal or a pipe. Lines that come before they are asked for, as from a pipe, are kept. `onInterrupt` is called for Ctrl-C.
 */
export function lineReader(input: Readable, output: Writable, onInterrupt: () => void): LineReader {
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let ended = false;
  const lineEditor = createInterface({ input, output });
  const give = (line: string | undefined) => {
    const next = waiting;
    waiting = undefined;
    next?.(line);
  };
  lineEditor.on('line', (line) => (waiting ? give(line) : lines.push(line)));
  lineEditor.on('close', () => {
    ended = true;
    give(undefined);
  });
  lineEditor.on('SIGINT', onInterrupt);
  return {
    ask(prompt) {
      // Only the last line is the editor's own prompt: with more it would lose count of the columns.
      const at = prompt.lastIndexOf('\n') + 1;
      output.write(prompt.slice(0, at));
      lineEditor.setPrompt(prompt.slice(at));
      if (ended) output.write(`${prompt.slice(at)}\n`);
      else lineEditor.prompt();
      const line = lines.shift();
      if (line !== undefined || ended) return Promise.resolve(line);
      return new Promise((resolve) => (waiting = resolve));
    },
    close: () => lineEditor.close(),
  };
}
