import { canI } from "./can-i";
import { getAccount } from "./get-account";
import { getAccounts } from "./get-accounts";
import { getNotificationServices } from "./get-notification-services";
import { getNotificationTemplates } from "./get-notification-templates";
import { getNotificationTriggers } from "./get-notification-triggers";
import { getServer } from "./get-server";
import { getUserInfo } from "./get-user-info";

/** The functions that read about an Argo CD as a whole, in the order of the documentation. */
export const serverReadings = [
  getServer,
  getUserInfo,
  canI,
  getAccount,
  getAccounts,
  getNotificationTriggers,
  getNotificationServices,
  getNotificationTemplates,
];
