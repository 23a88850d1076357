/** Saves what the gateway answers as a file of the user's; a plain link could send no key. */

import { call } from "./api.js";
import { h } from "./dom.js";

const KEPT_FOR = 60_000;

export async function download(path, name, signal) {
  const content = await (await call(path, { signal })).blob();
  const link = h("a", { href: URL.createObjectURL(content), download: name, hidden: true });
  document.body.append(link);
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
    link.remove();
  }, KEPT_FOR);
}
