import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Here, and not before the command in package.json: `NAME=value command` is not known on Windows.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

// In this process, so that arguments, exit code and signals are Astro's own. Its command line is not among the package's exports.
const manifest = new URL(import.meta.resolve('astro/package.json'));
const { bin } = JSON.parse(readFileSync(fileURLToPath(manifest), 'utf8')) as { bin: { astro: string } };
await import(new URL(bin.astro, manifest).href);
