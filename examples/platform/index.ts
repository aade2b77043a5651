/** What a platform team gives to the others of an environment: namespaces, deployments by Argo CD, and tokens for their CI. */
import { onboard } from "./onboarding";
import { teams } from "./teams";

export { dashboard } from "./argocd";

/** Of each team, its application and the Secret with the token of its CI. */
export const onboarded = Object.fromEntries(teams.map((team) => [team.name, onboard(team)]));
