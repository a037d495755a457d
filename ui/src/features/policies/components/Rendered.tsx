import { bodyOf } from "../api/body";

import classes from "./Policy.module.css";

/** A document as the server rendered it: it leaves in no raw HTML, script or address that runs one. */
export function Rendered({ html }: { readonly html: string }) {
  return <div className={classes.text} dangerouslySetInnerHTML={{ __html: bodyOf(html) }} />;
}
