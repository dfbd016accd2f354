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

/** A setting that is wrong: its name, and a sentence in Dutch on what is wrong and how to mend it. */
export interface WrongSetting {
  name: string;
  sentence: string;
}

/** Reads a worker's settings; gives them, or all that is wrong. */
export function readWorkerSettings(env: WorkerEnvironment): { settings: WorkerSettings } | { wrong: WrongSetting[] } {
  const wrong: WrongSetting[] = [];
  const onWrong = (name: string, sentence: string) => wrong.push({ name, sentence });
  const contact = readContactSettings(env, onWrong);
  const { contactKey } = contact;
  const { DB: database } = env;
  if (contactKey === undefined) onWrong('CONTACT_KEY', t.keyForWorker);
  if (!database) onWrong('DB', t.databaseForWorker);
  return wrong.length > 0 || contactKey === undefined || !database ? { wrong } : { settings: { ...contact, contactKey, database } };
}
