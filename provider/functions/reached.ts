import { statusOf } from "../kinds/application/definition";
import { type ApplicationStatus, statusSchema } from "../kinds/application/status-schema";
import type { WaitGoal } from "../kinds/application/wait/verdict";
import { awaitGoal, type Goal } from "../kinds/application/wait/wait";
import type { ApplicationCall } from "./on-application";

/** What the functions answer that tell how an application is afterwards. */
export const statusAfterwards = statusSchema.describe("What Argo CD says of the application afterwards, in short.");

/** The status of an application once it has reached a goal, or as it is where none is asked for. */
export async function reached(
  { context, live, deadline, howToGiveTime }: ApplicationCall,
  goal: WaitGoal | "none",
  rest: Omit<Goal, "goal" | "howToGiveTime">,
): Promise<ApplicationStatus> {
  return statusOf(goal === "none" ? live : await awaitGoal(context, live, { goal, howToGiveTime, ...rest }, deadline));
}
