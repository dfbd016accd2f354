import { readContactSettings, type ContactSettings, type Environment } from '../contact/settings.ts';
import { settingErrors as t } from '../text/server.ts';
import type { D1 } from './d1-database.ts';

/** What a worker is given: settings, secrets, and its database as `DB`. */
export interface WorkerEnvironment extends Environment {
  DB?: D1;
}

/** Everything that the worker needs to know. */
export interface WorkerSettings extends ContactSettings {
  contactKey: string;
  database: D1;
}

/** Reads a worker's settings; gives them, or every sentence on what is wrong, in Dutch. */
export function readWorkerSettings(env: WorkerEnvironment): { settings: WorkerSettings } | { errors: string[] } {
  const errors: string[] = [];
  const contact = readContactSettings(env, errors);
  const { contactKey } = contact;
  const { DB: database } = env;
  if (contactKey === undefined) errors.push(t.keyForWorker);
  if (!database) errors.push(t.databaseForWorker);
  return errors.length > 0 || contactKey === undefined || !database ? { errors } : { settings: { ...contact, contactKey, database } };
}
