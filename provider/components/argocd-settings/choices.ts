import { namedTexts } from "../../model/named";

/* What settings are one of, by the names that other languages know it by. */

export const capability = namedTexts("AccountCapability", "What an account can do.", ["apiKey", "login"]);

export const logFormat = namedTexts("LogFormat", "In which form a log is written.", ["text", "json"]);

export const logLevel = namedTexts("LogLevel", "From which level on something is logged.", [
  "debug",
  "info",
  "warn",
  "error",
]);

export const dexLogLevel = namedTexts("DexLogLevel", "From which level on Dex logs something.", [
  "DEBUG",
  "INFO",
  "WARN",
  "ERROR",
]);

export const tlsVersion = namedTexts("TlsVersion", "A version of TLS.", ["1.0", "1.1", "1.2", "1.3"]);

export const compression = namedTexts("RedisCompression", "How data for Redis is compressed.", ["gzip", "none"]);

export const matchMode = namedTexts("PolicyMatchMode", "How the parts of policies are compared.", ["glob", "regex"]);

export const statusOf = namedTexts("StatusLeftOut", "Of which resources the status is left out of comparisons.", [
  "crd",
  "all",
  "none",
]);

export const bannerPosition = namedTexts("BannerPosition", "Where the banner stands.", ["top", "bottom", "both"]);

export const slackDelivery = namedTexts("SlackDelivery", "Whether messages are written or changed.", [
  "Post",
  "PostAndUpdate",
  "Update",
]);

export const urlScheme = namedTexts("UrlScheme", "How a server is spoken to.", ["http", "https"]);

export const respectRbac = namedTexts("RespectRbac", "How rights to list kinds are respected.", ["normal", "strict"]);

export const shardingAlgorithm = namedTexts("ShardingAlgorithm", "How clusters are spread over controllers.", [
  "legacy",
  "round-robin",
  "consistent-hashing",
]);

export const setPolicy = namedTexts("ApplicationSetPolicy", "What sets may do with applications.", [
  "",
  "sync",
  "create-only",
  "create-update",
  "create-delete",
]);

export const trackingMethod = namedTexts("ResourceTrackingMethod", "How Argo CD knows whose a resource is.", [
  "annotation",
  "annotation+label",
  "label",
]);
