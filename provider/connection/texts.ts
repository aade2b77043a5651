import { UserError } from "../contract";
import { normaliseAddress } from "./address";
import {
  type ConnectionSettings,
  connectionSchema,
  type Label,
  type SettingName,
  settingNames,
  tokenMistake,
} from "./settings";

/** Yes or no, as it is written in a setting; `undefined` for anything else. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : undefined;
}

/** Headers are a JSON object, or comma-separated `Name: value` pairs as the argocd CLI takes them. */
function parseHeaders(text: string): Record<string, string> | undefined {
  if (text.trim().startsWith("{")) {
    try {
      return JSON.parse(text) as Record<string, string>;
    } catch {
      return undefined;
    }
  }
  const pairs = text.split(",").map((pair) => /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(pair));
  if (pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""]));
}

function parseSetting(name: SettingName, text: string): unknown {
  switch (name) {
    case "insecure":
    case "plainText":
    case "protected":
      return parseBoolean(text);
    case "headers":
      return parseHeaders(text);
    case "maxConcurrency":
    case "protectedLimit":
      return /^\d+$/.test(text) ? Number(text) : undefined;
    default:
      return text;
  }
}

const expectations: Partial<Record<SettingName, string>> = {
  insecure: "`true` or `false`",
  plainText: "`true` or `false`",
  protected: "`true` or `false`",
  headers: "a JSON object of texts, or `Name: value` pairs separated by commas",
  maxConcurrency: "a number from 1 to 100",
  protectedLimit: "a number, 0 or more",
};

/** What is wrong with an address, beside settings that are wrong by themselves. */
function addressMistakes(settings: ConnectionSettings, label: Label): string[] {
  if (settings.server === undefined) return [];
  try {
    normaliseAddress(settings.server, settings, label);
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

function reasonOf(name: SettingName, text: string): string {
  const mistake = name === "authToken" ? tokenMistake(text) : undefined;
  if (mistake) return `holds more than a token: ${mistake}`;
  return `has a wrong value: write ${expectations[name] ?? "text"}`;
}

/** What one textual source says: its settings, and what is wrong with the others. */
interface Reading {
  readonly settings: ConnectionSettings;
  readonly wrong: readonly string[];
}

function readAll(read: (name: SettingName) => string | undefined, label: Label): Reading {
  const settings: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const name of settingNames) {
    const text = read(name);
    if (text === undefined || text === "") continue;
    const parsed = connectionSchema.shape[name].safeParse(parseSetting(name, text));
    if (parsed.success && parsed.data !== undefined) settings[name] = parsed.data;
    else wrong.push(`${label(name)} ${reasonOf(name, text)}`);
  }
  return { settings: settings as ConnectionSettings, wrong };
}

/** What is wrong with the settings of one textual source, each with its name; never a value. */
export function wrongTexts(read: (name: SettingName) => string | undefined, label: Label): string[] {
  const { settings, wrong } = readAll(read, label);
  return [...wrong, ...addressMistakes(settings, label)];
}

/**
 * Reads all settings of one textual source; empty text counts as absent.
 * @throws UserError that names each setting which has a wrong form, never its value.
 */
export function readSettings(read: (name: SettingName) => string | undefined, label: Label): ConnectionSettings {
  const { settings, wrong } = readAll(read, label);
  if (wrong.length > 0) throw new UserError([...wrong, ...addressMistakes(settings, label)].join("; "));
  return settings;
}
