import { deployedTexts } from "../../../provider/model/deployed-texts";
import type { Field } from "../view/field";

/** The tag of an image that an application chooses. */
export interface ChosenTag {
  readonly field: Field;
  /** Where in the field, for values that hold several. */
  readonly key: string;
  readonly tag: string;
}

/** The tags of images that stand in a source: in helm's values and parameters, patches, and kustomize's images. */
export function chosenTags(source: Field): ChosenTag[] {
  return [
    ...deployedTexts(source).flatMap(({ field, key, text }) => {
      const tag = tagIn(key.split(".").at(-1) ?? "", text);
      return tag === undefined ? [] : [{ field, key, tag }];
    }),
    ...source
      .at("kustomize", "images")
      .items()
      .flatMap((field) => {
        const tag = tagOf(field.text() ?? "");
        return tag === undefined ? [] : [{ field, key: "", tag }];
      }),
  ];
}

/** The tag in a value, as far as the name that it stands under says that it is one. Beside a digest no tag counts. */
function tagIn(name: string, text: string): string | undefined {
  if (text.includes("@")) return undefined;
  if (/^(.*image[_-]?)?tag$/i.test(name)) return text;
  return /image$/i.test(name) ? tagOf(text) : undefined;
}

/** The tag of a reference such as `registry:5000/name:tag`. */
function tagOf(image: string): string | undefined {
  return image.includes("@") ? undefined : /:(\w[\w.-]*)$/.exec(image)?.[1];
}
