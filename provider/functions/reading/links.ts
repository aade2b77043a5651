import { answered, itemsOf, text } from "./answers";

/** A link that `argocd-cm` has for objects of a sort. */
export const linkSchema = answered("DeepLink", "A link from an object to another place, such as its logs.", {
  title: text().describe("What it is called."),
  url: text().describe("Where it leads to."),
  description: text().describe("What is to be found there."),
  iconClass: text().describe("The icon that Argo CD's web page shows."),
});

/** The links in an answer. */
export const linksSchema = itemsOf(linkSchema);

/** How people see links in a shell. */
export const linksTable = { columns: { TITLE: "title", URL: "url" } };
