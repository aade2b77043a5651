import { getNotificationTriggers } from "./get-notification-triggers";

/** The functions that read about an Argo CD as a whole, in the order of the documentation. */
export const serverReadings = [getNotificationTriggers];
