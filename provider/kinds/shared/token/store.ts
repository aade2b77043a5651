import type { Json } from "../../../contract";
import type { Context } from "../../../lifecycle/context";

/** A token as Argo CD lists it; times in seconds since 1970. */
export interface ListedToken {
  readonly id: string;
  readonly issuedAt?: number | undefined;
  readonly expiresAt?: number | undefined;
}

/** A token as Argo CD shows it, with whom it belongs to, and with its JWT where it has just been made. */
export interface LiveToken extends ListedToken {
  /** The inputs that say whose token it is. */
  readonly holder: Json;
  readonly jwt?: string;
}

/** What Argo CD asks for to make a token. */
export interface TokenRequest {
  readonly id: string;
  /** Seconds; 0 for a token that never expires. */
  readonly expiresIn: number;
}

/** The tokens of those who can have some, such as the roles of projects. `values` say whose they are. */
export interface TokenStore {
  /** Argo CD takes a revoked token for valid as long as its holder has another one of the same second. */
  readonly isValidBySecond?: true;
  /** Of values, those that say whose token it is. */
  holder(values: Json): Json;
  /** Whom the tokens of a holder stand for, as their claim `sub` says it. */
  subject(holder: Json): string;
  /** All tokens of the holder as a recent list shows them; `undefined` where it does not. */
  listed(context: Context, values: Json): Promise<readonly ListedToken[] | undefined>;
  /** All tokens of the holder at this moment; none where the holder is gone. */
  now(context: Context, values: Json): Promise<readonly ListedToken[]>;
  /** Makes a token, and answers its JWT. */
  issue(context: Context, values: Json, request: TokenRequest): Promise<string>;
  /** Revokes the token of an id, and no other; nothing happens where there is none. */
  revoke(context: Context, values: Json, id: string): Promise<void>;
}

/** Another token of the same holder and second; `undefined` where the token itself is not listed. */
export function twinOf(tokens: readonly ListedToken[], id: string): ListedToken | undefined {
  const token = tokens.find((each) => each.id === id);
  return token && tokens.find((each) => each !== token && each.issuedAt === token.issuedAt);
}
