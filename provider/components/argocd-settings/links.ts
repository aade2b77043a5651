import * as z from "zod";
import { named } from "../../model/named";
import { called, optional, text } from "./setting";

const deepLink = named("DeepLinkSettings", "A link in the web interface.", {
  url: text("Address, as a Go template over the object."),
  title: text("Text of the link."),
  description: optional(text("What the link is about.")),
  iconClass: called("icon.class", optional(text("Icon, as a class of Font Awesome."))),
  if: optional(text("Expression over the object; the link is there where it holds. Default: always.")),
});

/** Links at one kind of objects. */
export const deepLinks = (about: string) => z.array(deepLink).describe(about);
