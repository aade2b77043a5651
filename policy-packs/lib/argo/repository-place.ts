import { normaliseGitUrl } from "../../../provider/model/urls";

/** The host and path of a repository, without what differs between the ways to reach it: scheme, user and port. */
export function hostAndPath(url: string): string {
  return normaliseGitUrl(url)
    .replace(/^[^/]*:\/\//, "")
    .replace(/^[^/@]*@/, "")
    .replace(/^([^/:]+):\d*(?=\/)/, "$1");
}
